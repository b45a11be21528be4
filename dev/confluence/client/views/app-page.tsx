import type { FrameSlot } from '../../site/view-state';
import { Frame } from '../controls/frame';

interface AppPageProps {
  frame: FrameSlot;
  historyBase: string;
}

/** A page that the app fills. */
export function AppPage({ frame, historyBase }: AppPageProps) {
  return (
    <section className="app-page">
      <Frame slot={frame} role={{ historyBase }} />
    </section>
  );
}

import type { FrameSlot } from '../../site/view-state';
import { Frame } from '../controls/frame';

interface AppPageProps {
  title: string;
  frame: FrameSlot;
  historyBase: string;
}

/** A page that the app fills, below the title of its module. */
export function AppPage({ title, frame, historyBase }: AppPageProps) {
  return (
    <section className="app-page">
      <h1>{title}</h1>
      <Frame slot={frame} role={{ historyBase }} />
    </section>
  );
}

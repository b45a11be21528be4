import { useEffect, useRef, useState } from 'react';
import type { FrameRole, MountedFrame } from '#dev/host/page/command';
import { mountFrame } from '#dev/host/page/frame-host';
import type { FrameSlot } from '../../site/view-state';
import { useSite } from '../site';

interface FrameProps {
  slot: FrameSlot;
  role?: FrameRole;
  onMount?: (frame: MountedFrame) => void;
}

/** A module of the app, or the reason why it is not shown. */
export function Frame({ slot, role, onMount }: FrameProps) {
  const { page } = useSite();
  const container = useRef<HTMLDivElement>(null);
  // The slot identifies a frame on the server, so only another slot may mount a new frame.
  const [mounting] = useState({ page, role, onMount });
  useEffect(() => {
    if ('unavailable' in slot || !container.current) return undefined;
    const mounted = mountFrame(container.current, slot, mounting.page, mounting.role);
    mounting.onMount?.(mounted);
    return () => mounted.dispose();
  }, [slot, mounting]);
  if ('unavailable' in slot) return <p className="frame-unavailable">{slot.unavailable}</p>;
  return <div className="frame" ref={container} />;
}

import { randomUUID } from 'node:crypto';
import type { ModuleFrame } from '../kernel/module-frame';
import type { Viewer } from '../kernel/product';

/** A frame that the product page opened: what it shows and for whom is known here, never by the frame. */
export interface OpenFrame {
  id: string;
  frame: ModuleFrame;
  resourceKey: string;
}

export interface FrameRegistry {
  open(frame: ModuleFrame, resourceKey: string): OpenFrame;
  /** @returns undefined for a frame that was opened for somebody else, or never */
  find(id: string, accountId: string | undefined): OpenFrame | undefined;
  /** The same frame after its macro was configured anew. */
  update(id: string, extension: Record<string, unknown>): void;
  /** Open pages follow a switch of the theme without a reload. */
  changeColorMode(accountId: string | undefined, colorMode: Viewer['colorMode']): void;
}

const KEPT_FRAMES = 5000;

/** Frames stay known until many newer ones exist: a page does not say when it is closed. */
export function createFrameRegistry(): FrameRegistry {
  const frames = new Map<string, OpenFrame>();
  return {
    open(frame, resourceKey) {
      const opened = { id: randomUUID(), frame, resourceKey };
      frames.set(opened.id, opened);
      const [oldest] = frames.keys();
      if (frames.size > KEPT_FRAMES && oldest) frames.delete(oldest);
      return opened;
    },
    find(id, accountId) {
      const found = frames.get(id);
      return found && found.frame.viewer.accountId === accountId ? found : undefined;
    },
    update(id, extension) {
      const found = frames.get(id);
      if (found) found.frame = { ...found.frame, extension };
    },
    changeColorMode(accountId, colorMode) {
      for (const open of frames.values()) {
        const { viewer } = open.frame;
        if (viewer.accountId === accountId) {
          open.frame = { ...open.frame, viewer: { ...viewer, colorMode } };
        }
      }
    },
  };
}

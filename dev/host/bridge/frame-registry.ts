import { randomUUID } from 'node:crypto';
import type { ModuleFrame } from '../kernel/module-frame';
import type { Viewer } from '../kernel/product';

/** A frame that a product page opened. The server knows what it shows and to whom; the frame is never asked. */
export interface OpenFrame {
  id: string;
  frame: ModuleFrame;
  resourceKey: string;
}

export interface FrameRegistry {
  open(frame: ModuleFrame, resourceKey: string): OpenFrame;
  /** @returns undefined if the frame was opened for another account, or never */
  find(id: string, accountId: string | undefined): OpenFrame | undefined;
  /** Replaces the extension of a frame after its macro was configured. */
  update(id: string, extension: Record<string, unknown>): void;
  /** Changes the color mode of all frames of an account, whose open pages change without a reload. */
  changeColorMode(accountId: string | undefined, colorMode: Viewer['colorMode']): void;
}

const KEPT_FRAMES = 5000;

/** Keeps the newest frames, because a page does not report when it is closed. */
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

import { BroadcastChannel } from 'node:worker_threads';
import type * as appErrorModule from '#contract/app-error';
import type * as askOnceModule from '#static/macro/src/answers/ask-once';

/** A frame has modules of its own, and so classes of its own. */
type Frame = typeof askOnceModule & typeof appErrorModule;

/** Several frames of the app on one page: their channels reach each other. */
export class FramesOfPage {
  readonly #channels: BroadcastChannel[] = [];

  open(): void {
    const channels = this.#channels;
    class PageChannel extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        channels.push(this);
      }
    }
    Object.assign(globalThis, {
      BroadcastChannel: PageChannel,
      requestIdleCallback: queueMicrotask,
      __bridge: { callBridge: () => Promise.resolve() },
    });
  }

  frame(): Frame {
    let frame: Frame | undefined;
    jest.isolateModules(() => {
      frame = {
        ...jest.requireActual<typeof askOnceModule>('#static/macro/src/answers/ask-once'),
        ...jest.requireActual<typeof appErrorModule>('#contract/app-error'),
      };
    });
    if (!frame) throw new Error('The modules of a frame were not loaded.');
    return frame;
  }

  refuseChannels(): void {
    const refuse = function () {
      throw new DOMException('The request was denied.', 'SecurityError');
    };
    Object.assign(globalThis, { BroadcastChannel: refuse });
  }

  /** An open channel would keep the process from ending. */
  close(): void {
    for (const channel of this.#channels.splice(0)) channel.close();
  }
}

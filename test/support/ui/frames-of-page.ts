import { BroadcastChannel } from 'node:worker_threads';
import type * as appErrorModule from '#contract/app-error';
import type * as askOnceModule from '#static/macro/src/answers/ask-once';

type Asking = typeof askOnceModule;
type Errors = typeof appErrorModule;
/** A frame has modules of its own, and so classes of its own. */
type Frame = Asking & Errors;

/** Locks as a browser has them, for the frames of one page: Node has none. */
class Locks implements Pick<LockManager, 'request' | 'query'> {
  isRefused = false;
  #held: LockInfo[] = [];
  #pending: { info: LockInfo; start: () => void }[] = [];

  request = ((name: string, ...rest: unknown[]) => {
    const run = rest.at(-1) as () => Promise<unknown>;
    const { mode = 'exclusive', signal } = (rest.length > 1 ? rest[0] : {}) as LockOptions;
    if (this.isRefused) return Promise.reject(new DOMException('refused', 'SecurityError'));
    const info: LockInfo = { name, mode, clientId: '' };
    return new Promise<unknown>((resolve, reject) => {
      const start = () => {
        this.#held.push(info);
        void (async () => run())()
          .then(resolve, reject)
          .finally(() => {
            this.#held = this.#held.filter((each) => each !== info);
            this.#startNext();
          });
      };
      const waiting = { info, start };
      signal?.addEventListener('abort', () => {
        if (!this.#pending.includes(waiting)) return;
        this.#pending = this.#pending.filter((each) => each !== waiting);
        reject(new DOMException('aborted', 'AbortError'));
      });
      this.#pending.push(waiting);
      this.#startNext();
    });
  }) as LockManager['request'];

  query = () =>
    Promise.resolve({ held: [...this.#held], pending: this.#pending.map(({ info }) => info) });

  #startNext(): void {
    const isFree = ({ info }: { info: LockInfo }) =>
      this.#held.every(
        ({ name, mode }) => name !== info.name || (mode === 'shared' && info.mode === 'shared'),
      );
    const next = this.#pending.find(isFree);
    if (!next) return;
    this.#pending = this.#pending.filter((each) => each !== next);
    next.start();
  }
}

/** Several frames of the app on one page: modules of their own, locks and channels in common. */
export class FramesOfPage {
  #locks = new Locks();
  readonly #channels: BroadcastChannel[] = [];

  open(): void {
    this.#locks = new Locks();
    const channels = this.#channels;
    class PageChannel extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        channels.push(this);
      }
    }
    Object.assign(globalThis, { BroadcastChannel: PageChannel });
    Object.defineProperty(globalThis, 'navigator', {
      value: { locks: this.#locks },
      configurable: true,
    });
    Object.assign(globalThis, { __bridge: { callBridge: () => Promise.resolve() } });
  }

  frame(): Frame {
    let frame: Frame | undefined;
    jest.isolateModules(() => {
      frame = {
        ...jest.requireActual<Asking>('#static/macro/src/answers/ask-once'),
        ...jest.requireActual<Errors>('#contract/app-error'),
      };
    });
    if (!frame) throw new Error('The modules of a frame were not loaded.');
    return frame;
  }

  refuseLocks(): void {
    this.#locks.isRefused = true;
  }

  close(): void {
    for (const channel of this.#channels.splice(0)) channel.close();
  }
}

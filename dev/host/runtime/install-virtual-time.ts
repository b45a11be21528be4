import timers from 'node:timers/promises';
import { createTimeline, type Timeline } from './timeline';
import { trackFetch } from './tracked-fetch';

/**
 * Lets the app's code run in virtual time, by replacing `Date`, `AbortSignal.timeout` and the `setTimeout` of
 * `node:timers/promises`. It must run before the app is loaded. Time jumps to the end of a sleep when no request is
 * under way, as under the policy `pauseIfNetworkFetchesPending` of the Chrome DevTools Protocol. A time limit passes
 * only when the host advances time.
 *
 * The global `setTimeout` stays real, because Node's `fetch` depends on it.
 *
 * @param onJump called with the milliseconds of each jump
 * @see https://chromedevtools.github.io/devtools-protocol/tot/Emulation/#method-setVirtualTimePolicy
 */
export function installVirtualTime(onJump: (milliseconds: number) => void): Timeline {
  const timeline = createTimeline();
  let requests = 0;
  let isLooking = false;

  const jump = () => {
    isLooking = false;
    const milliseconds = timeline.untilNextSleep();
    if (requests > 0 || milliseconds === undefined) return;
    timeline.advance(milliseconds);
    onJump(milliseconds);
    jumpWhenIdle();
  };
  /** Waits for two turns of the event loop, because the app may be about to send a request. */
  const jumpWhenIdle = () => {
    if (isLooking) return;
    isLooking = true;
    setImmediate(() => setImmediate(jump));
  };

  replaceDate(timeline);
  replaceTimers(timeline, jumpWhenIdle);
  const begin = () => {
    requests++;
    return () => {
      requests--;
      jumpWhenIdle();
    };
  };
  globalThis.fetch = trackFetch(globalThis.fetch, begin);
  return timeline;
}

/** `Date` keeps running, ahead of real time by what has passed on the timeline. */
function replaceDate(timeline: Timeline): void {
  const { now: realNow } = Date;
  const now = () => realNow() + timeline.now();
  Date.now = now;
  globalThis.Date = new Proxy(Date, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new Date().toString(),
  });
}

function replaceTimers(timeline: Timeline, onSleep: () => void): void {
  const sleep = <T>(milliseconds = 1, value?: T, options?: unknown): Promise<T | undefined> => {
    if (options !== undefined) throw new TypeError('Virtual time models no options of setTimeout.');
    return new Promise((resolve) => {
      timeline.add(milliseconds, () => resolve(value), true);
      onSleep();
    });
  };
  Object.defineProperty(timers, 'setTimeout', { value: sleep });
  AbortSignal.timeout = (milliseconds) => {
    const controller = new AbortController();
    const reason = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    timeline.add(milliseconds, () => controller.abort(reason), false);
    return controller.signal;
  };
}

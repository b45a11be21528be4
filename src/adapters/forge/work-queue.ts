import { Queue } from '@forge/events';
import type { WorkQueue } from '../../services/queued-work/ports';

/**
 * A queue of `manifest.yml`.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/
 */
export function workQueue<T>(key: string): WorkQueue<T> {
  const queue = new Queue({ key });
  return {
    async push(queued, delayInSeconds) {
      // Forge may deliver an event twice at the same time.
      const concurrency = { key: queued.run, limit: 1 };
      await queue.push([{ body: { ...queued }, delayInSeconds, concurrency }]);
    },
  };
}

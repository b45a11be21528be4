import type { PlatformContext } from '../../service';
import type { AsyncEvent, Job } from './job';
import { isRetryRequest, retryOf } from './retry-of';

/** Delivers events to their consumers when they are due, within the limits of their concurrency. */
export interface Deliveries {
  schedule(event: AsyncEvent, afterSeconds: number, job: Job): void;
}

/** Delivers by invoking the consumer's function, and retries as Forge does. */
export function createDeliveries(context: PlatformContext): Deliveries {
  const running = new Map<string, number>();
  const count = (key: string, change: number) => {
    running.set(key, (running.get(key) ?? 0) + change);
  };

  const schedule: Deliveries['schedule'] = (event, afterSeconds, job) => {
    context.scheduler.at(context.clock.now() + afterSeconds * 1000, () => deliver(event, job));
  };

  const deliver = async (event: AsyncEvent, job: Job): Promise<void> => {
    const { concurrency } = event;
    if (job.isCancelled) return;
    if (!concurrency) return invokeConsumer(event, job);
    if ((running.get(concurrency.key) ?? 0) >= concurrency.limit) {
      // The next tick of the scheduler tries again.
      schedule(event, 0, job);
      return;
    }
    count(concurrency.key, 1);
    try {
      await invokeConsumer(event, job);
    } finally {
      count(concurrency.key, -1);
    }
  };

  const invokeConsumer = async (event: AsyncEvent, job: Job): Promise<void> => {
    const outcome = await context.invoke({
      functionKey: job.consumer.functionKey,
      moduleKey: job.consumer.key,
      moduleType: 'consumer',
      body: event,
    });
    if (job.isCancelled) return;
    const retryCount = event.retryContext?.retryCount ?? 0;
    const now = context.clock.now();
    const retry = retryOf({ outcome, retryCount, pushedAt: job.pushedAt, now });
    if (retry) {
      schedule({ ...event, retryContext: retry.context }, retry.afterSeconds, job);
      return;
    }
    job.inProgress--;
    // A consumer that asks for a retry after the last one has failed.
    const hasSucceeded = outcome.success && !isRetryRequest(outcome.body);
    job[hasSucceeded ? 'success' : 'failed']++;
  };

  return { schedule };
}

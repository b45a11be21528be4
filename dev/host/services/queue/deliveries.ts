import type { PlatformContext } from '../../service';
import type { AsyncEvent, Job } from './job';
import { isRetryRequest, retryOf } from './retry-of';

/** Brings events to their consumer when they are due, as many at a time as their concurrency allows. */
export interface Deliveries {
  schedule(event: AsyncEvent, afterSeconds: number, job: Job): void;
}

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
      // Looked at again with the next tick of the scheduler.
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
    // A consumer that asks for a retry when none is left has failed.
    const hasSucceeded = outcome.success && !isRetryRequest(outcome.body);
    job[hasSucceeded ? 'success' : 'failed']++;
  };

  return { schedule };
}

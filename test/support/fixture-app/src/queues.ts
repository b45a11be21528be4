import { Queue } from '@forge/events';
import { attempt } from './attempt';
import type { Request } from './request';

const queue = new Queue({ key: 'fixture-queue' });

interface QueueEvent {
  body: Record<string, unknown>;
  delayInSeconds?: number;
  concurrency?: { key: string; limit: number };
}

export const queues = {
  push: ({ payload }: Request<{ queue?: string; events: QueueEvent[] }>) =>
    attempt(() =>
      (payload.queue === undefined ? queue : new Queue({ key: payload.queue })).push(
        payload.events,
      ),
    ),
  jobStats: ({ payload }: Request<{ jobId: string }>) =>
    attempt(() => queue.getJob(payload.jobId).getStats()),
  cancelJob: ({ payload }: Request<{ jobId: string }>) =>
    attempt(() => queue.cancel(payload.jobId)),
};

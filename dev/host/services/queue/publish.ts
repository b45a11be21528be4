import { randomUUID } from 'node:crypto';
import { functionKeyIn } from '../../app/manifest-modules';
import type { PlatformContext } from '../../service';
import type { Deliveries } from './deliveries';
import type { Job, PushRequest } from './job';
import {
  MAX_DELAY_SECONDS,
  MAX_EVENTS_PER_MINUTE,
  MAX_EVENTS_PER_PUSH,
  MAX_PUSH_BYTES,
} from './limits';

/** With `deliversTwice`, when the copies of events come: at the same time and, in turn, after later events. */
const COPIES_AFTER_SECONDS = [0, 90];

/** Accepts the events of `queue.push()` and schedules their delivery. */
export function createPublisher(
  context: PlatformContext,
  jobs: Map<string, Job>,
  deliveries: Deliveries,
) {
  let recent: { time: number; events: number }[] = [];
  const isTooFast = (events: number): boolean => {
    const now = context.clock.now();
    recent = recent.filter(({ time }) => now - time < 60_000).concat({ time: now, events });
    return recent.reduce((sum, push) => sum + push.events, 0) > MAX_EVENTS_PER_MINUTE;
  };

  let copies = 0;
  const nextCopyAfter = () => COPIES_AFTER_SECONDS[copies++ % COPIES_AFTER_SECONDS.length] ?? 0;

  return ({ queueName, jobId, payload }: PushRequest): Response => {
    const consumer = consumerOf(context, queueName);
    if (!consumer) return refuse(400, `Queue ${queueName} has no consumer`);
    const problem = problemIn(payload);
    if (problem) return problem;
    if (isTooFast(payload.length)) return refuse(429, 'Too many events');
    const pushedAt = context.clock.now();
    const counts = { success: 0, failed: 0, inProgress: payload.length };
    const job = { queueName, pushedAt, consumer, ...counts, isCancelled: false };
    jobs.set(jobId, job);
    for (const event of payload) {
      const queued = { ...event, queueName, jobId, eventId: randomUUID() };
      const { delayInSeconds = 0 } = event;
      deliveries.schedule(queued, delayInSeconds, job);
      if (context.deliversTwice) {
        deliveries.schedule(queued, delayInSeconds + nextCopyAfter(), { ...job });
      }
    }
    return Response.json({}, { status: 201 });
  };
}

function consumerOf({ app }: PlatformContext, queueName: string): Job['consumer'] | undefined {
  const consumer = app.manifest.modules.consumer?.find(({ queue }) => queue === queueName);
  const functionKey = functionKeyIn(consumer);
  return consumer && functionKey !== undefined ? { key: consumer.key, functionKey } : undefined;
}

/** The SDK makes the same checks before it sends. */
function problemIn(events: PushRequest['payload']): Response | undefined {
  if (events.length > MAX_EVENTS_PER_PUSH) return refuse(400, `Over ${MAX_EVENTS_PER_PUSH} events`);
  if (events.some(({ delayInSeconds = 0 }) => delayInSeconds > MAX_DELAY_SECONDS)) {
    return refuse(400, `A delay over ${MAX_DELAY_SECONDS} seconds`);
  }
  const isTooBig = Buffer.byteLength(JSON.stringify(events)) > MAX_PUSH_BYTES;
  const errorMessage = `The events may have ${MAX_PUSH_BYTES} bytes together`;
  return isTooBig ? Response.json({ errorMessage }, { status: 413 }) : undefined;
}

function refuse(status: number, message: string): Response {
  return Response.json({ message, errors: [] }, { status });
}

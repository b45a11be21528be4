import { isStargateRoute } from '../../wire/proxy-routes';
import type { PlatformContext, PlatformService } from '../../service';
import { createDeliveries } from './deliveries';
import type { Job, JobRequest } from './job';
import { createPublisher } from './publish';

/** The SDK sends the braces literally, for the platform to fill in. */
const PATH = /^\/webhook\/queue\/(publish|stats|cancel)\/\{contextAri\}\//;

/** Async events: `Queue` of `@forge/events` and the consumers of the manifest. */
export function createQueueService(context: PlatformContext): PlatformService {
  const jobs = new Map<string, Job>();
  const operations: Record<string, (request: never) => Response> = {
    publish: createPublisher(context, jobs, createDeliveries(context)),
    stats: (request: JobRequest) => forJob(jobs, request, statsOf),
    cancel: (request: JobRequest) => forJob(jobs, request, cancel),
  };

  return {
    name: 'queue',
    proxy: ({ route, target, body }) => {
      const name = isStargateRoute(route) ? PATH.exec(target)?.[1] : undefined;
      const operation = operations[name ?? ''];
      if (!operation) return Promise.resolve(undefined);
      const request: unknown = JSON.parse(new TextDecoder().decode(body));
      return Promise.resolve(operation(request as never));
    },
  };
}

function forJob(
  jobs: Map<string, Job>,
  { queueName, jobId }: JobRequest,
  operate: (job: Job) => Response,
): Response {
  const job = jobs.get(jobId);
  if (job?.queueName === queueName) return operate(job);
  return Response.json({ message: 'There is no such job', errors: [] }, { status: 404 });
}

function statsOf({ success, inProgress, failed }: Job): Response {
  return Response.json({ success, inProgress, failed });
}

/** Events that were not delivered yet never will be; a running consumer may finish. */
function cancel(job: Job): Response {
  job.isCancelled = true;
  job.inProgress = 0;
  return new Response(null, { status: 204 });
}

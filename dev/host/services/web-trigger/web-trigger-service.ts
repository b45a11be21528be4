import { functionKeyIn } from '../../app/manifest-modules';
import type { InvocationOutcome } from '../../kernel/invocation';
import { isStargateRoute } from '../../wire/proxy-routes';
import type { PlatformContext, PlatformService, ProxyCall } from '../../service';
import type { RawHeaders } from '../../wire/raw-headers';
import { triggerEventOf } from '../../wire/trigger-event';
import { responseOfTrigger } from '../../wire/trigger-response';
import { answerWebTriggerQuery } from './web-trigger-graphql';
import { createWebTriggerUrls, TRIGGER_PATH } from './web-trigger-urls';

const TRIGGER = new RegExp(`^${TRIGGER_PATH}([^/]+)(/.*)?$`);

/** Public addresses of the app's functions, which run without a user. */
export function createWebTriggerService(context: PlatformContext): PlatformService {
  const urls = createWebTriggerUrls(context.app, context.state);
  const { manifest } = context.app;

  const queryUrls = ({ route, target, body }: ProxyCall): Response | undefined => {
    if (!isStargateRoute(route) || target !== '/graphql') return undefined;
    const request = JSON.parse(new TextDecoder().decode(body)) as { query: string };
    const parts = { manifest, urls, siteUrl: context.siteUrl };
    const answer = answerWebTriggerQuery(parts, request);
    return answer === undefined ? undefined : Response.json(answer);
  };

  const runTrigger = async (request: Request, rawHeaders: RawHeaders) => {
    const [, id, userPath = ''] = TRIGGER.exec(new URL(request.url).pathname) ?? [];
    if (id === undefined) return undefined;
    const key = urls.triggerOf(id);
    const trigger = manifest.modules.webtrigger?.find((module) => module.key === key);
    const functionKey = functionKeyIn(trigger);
    if (!trigger || functionKey === undefined) return new Response('Not found', { status: 404 });
    const outcome = await context.invoke({
      functionKey,
      moduleKey: trigger.key,
      moduleType: 'webtrigger',
      body: await triggerEventOf(request, rawHeaders, userPath),
    });
    return answerOf(outcome);
  };

  return {
    name: 'web-trigger',
    proxy: (call) => Promise.resolve(queryUrls(call)),
    ingress: runTrigger,
  };
}

function answerOf(outcome: InvocationOutcome): Response {
  if (!outcome.success && outcome.status === 429) {
    return new Response('Too Many Requests', { status: 429 });
  }
  const response = outcome.success ? responseOfTrigger(outcome.body) : undefined;
  return response ?? new Response('Internal Server Error', { status: 500 });
}

import * as v from 'valibot';
import { resourcePathIn } from '#core/provider/resource-paths';
import type { IncomingScope } from '#core/provider/scopes';
import { accountIdSchema } from '../resolvers/account-id';
import { logFailure } from '../resolvers/log-failure';
import { busyAnswer, isBusy } from './busy';
import { jsonAnswer, type JsonAnswer } from './json-answer';
import { formatOf, parseHttpRequest } from './http-request';
import type { IncomingServices } from './incoming';

const contextSchema = v.object({
  principal: v.object({ accountId: accountIdSchema }),
});

/**
 * Serves the same resources behind Atlassian's own OAuth. Forge has checked the scopes of the route and passes the
 * account that the token belongs to.
 * @param scope the incoming scope that the routes of this function stand for
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/api-route/
 */
export function apiRouteHandler(
  { resources }: Pick<IncomingServices, 'resources'>,
  scope: IncomingScope[],
) {
  return async (event: unknown, context?: unknown): Promise<JsonAnswer> => {
    const request = parseHttpRequest(event);
    if ('status' in request) return jsonAnswer(request);
    const parsed = v.safeParse(contextSchema, context);
    if (!parsed.success) return jsonAnswer({ status: 401, body: { error: 'unauthorized' } });
    const { accountId } = parsed.output.principal;
    const path = resourcePathIn(request.path);
    const { method, body } = request;
    try {
      const resource = { method, path, format: formatOf(request), body };
      return jsonAnswer(await resources({ accountId, scope }, resource));
    } catch (error) {
      if (isBusy(error)) return jsonAnswer(busyAnswer());
      const reference = logFailure('api-route', error);
      return jsonAnswer({ status: 500, body: { error: 'server_error', reference } });
    }
  };
}

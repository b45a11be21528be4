import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { JiraEnv, JiraRequest } from '../jira-env';
import { innerPath, type Site } from '../site';
import { drip } from '../../faults/drip';
import type { Fault, SearchFaultKind } from '../../faults/fault';
import { type FaultGate, isSearchFault } from '../../faults/fault-gate';
import { refusalBy, type RefusalAuthor } from '../../faults/refusals';
import { untilClosed } from '../../faults/until-closed';

/**
 * Applies the fault that the gate has for a request.
 * @param anonymousSearch the answer of a search to a dead token; undefined if the request is not a search
 */
export function injectFaults(
  site: Site,
  gate: FaultGate,
  anonymousSearch: (c: JiraRequest) => Response | undefined,
): MiddlewareHandler<JiraEnv> {
  return async (c, next) => {
    const request = { method: c.req.method, inFront: false };
    const kind = gate.take(innerPath(site, c.req.path), request)?.kind;
    if (kind === undefined) return next();
    if (kind.type === 'anonymous') {
      c.set('user', undefined);
      return anonymousSearch(c) ?? next();
    }
    if (kind.type === 'refusal') return refuse(kind.by, c);
    if (!isSearchFault(kind)) return apply(kind, c, next);
    c.set('searchFault', kind);
    return next();
  };
}

/** Applies the fault that the gate has for a request before Jira sees it. */
export function refuseInFront(site: Site, gate: FaultGate): MiddlewareHandler<JiraEnv> {
  return async (c, next) => {
    const request = { method: c.req.method, inFront: true };
    const kind = gate.take(innerPath(site, c.req.path), request)?.kind;
    return kind?.type === 'refusal' ? refuse(kind.by, c) : next();
  };
}

async function apply(
  kind: Exclude<Fault['kind'], SearchFaultKind | { type: 'anonymous' | 'refusal' }>,
  c: JiraRequest,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  switch (kind.type) {
    case 'status':
      return statusResponse(kind, c);
    case 'html':
      return c.html('<!doctype html><title>Log in</title><h1>Please log in</h1>');
    case 'text':
      return c.body(kind.body ?? PROXY_ERROR, 200, { 'Content-Type': 'application/json' });
    case 'reset':
      c.env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    case 'delay':
      await untilClosed(c.env.incoming.socket, kind.milliseconds);
      await next();
      return undefined;
    case 'truncate':
    case 'drip':
      await next();
      c.res = kind.type === 'drip' ? await drip(c.res, kind) : await truncate(c.res);
      return undefined;
  }
}

/** Jira does not know the user of a token that it refuses. */
function refuse(by: RefusalAuthor, c: JiraRequest): Response {
  const refusal = refusalBy(by);
  if (refusal.status === 401) c.set('user', undefined);
  return statusResponse(refusal, c);
}

function statusResponse(
  { status, body = '', headers = {} }: Omit<Extract<Fault['kind'], { type: 'status' }>, 'type'>,
  c: JiraRequest,
): Response {
  return c.body(body, status as ContentfulStatusCode, headers);
}

const PROXY_ERROR = 'upstream connect error or disconnect/reset before headers';

/** The first half of the body with a matching Content-Length: JSON that ends too early. */
async function truncate(response: Response): Promise<Response> {
  const body = await response.text();
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  const half = body.slice(0, Math.floor(body.length / 2));
  return new Response(half, { status: response.status, headers });
}

import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { JiraEnv, JiraRequest } from '../../server/jira-env';
import type { Cloud } from '../cloud';
import type { LimitState } from './cloud-limiter';

/** What every request costs, in addition to the objects of its answer. */
const BASE_POINTS = 1;
const HOUR_SECONDS = 3600;
/** Below this share of the quota, responses state the points that are left. */
const NEAR_LIMIT = 0.2;

type Headers = Readonly<Record<string, string>>;

/** Follows the gateway's check: answers 429 beyond the limits, counts points, and reports both in headers. */
export function limitRequests({ limiter, site }: Cloud): MiddlewareHandler<JiraEnv> {
  return async (c, next) => {
    const clientId = c.get('clientId') ?? '';
    const state = limiter.admit(clientId, endpointOf(c));
    if (state === undefined) return next();
    const refusal = refusalOf(state);
    if (refusal !== undefined) return refuse(c, state, { ...refusal, now: site.now() });
    await next();
    const points = BASE_POINTS + (c.get('points') ?? 0);
    limiter.charge(clientId, points);
    const pointsLeft = Math.max(0, state.pointsLeft - points);
    setHeaders(c, { ...burstHeaders(state), ...quotaHeaders({ ...state, pointsLeft }) });
    return undefined;
  };
}

/** Method and route: requests for two issues are requests of one endpoint. */
function endpointOf(c: JiraRequest): string {
  const route = matchedRoutes(c).find(({ method }) => method === c.req.method);
  return `${c.req.method} ${route?.path ?? c.req.path}`;
}

interface Refusal {
  reason: string;
  /** The value of `X-RateLimit-Limit`. */
  limit: number;
  waitMs: number;
}

function refusalOf({ limits, pointsLeft, untilResetMs, burst }: LimitState): Refusal | undefined {
  if (pointsLeft === 0) {
    const reason = `jira-quota-${limits.quota}-based`;
    return { reason, limit: limits.points, waitMs: untilResetMs };
  }
  if (burst.allowed) return undefined;
  return { reason: 'jira-burst-based', limit: limits.burst, waitMs: burst.waitMs };
}

function refuse(
  c: JiraRequest,
  state: LimitState,
  { reason, limit, waitMs, now }: Refusal & { now: number },
): Response {
  const seconds = Math.ceil(waitMs / 1000);
  const resetAt = new Date(now + seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
  setHeaders(c, {
    'Retry-After': String(seconds),
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': '0',
    [headerName(state, 'X-RateLimit-Reset')]: resetAt,
    [headerName(state, 'RateLimit-Reason')]: reason,
    ...quotaHeaders(state),
  });
  return c.json({ code: 429, message: 'Rate limit exceeded' }, 429);
}

function burstHeaders({ limits, burst }: LimitState): Headers {
  return {
    'X-RateLimit-Limit': String(limits.burst),
    'X-RateLimit-Remaining': String(burst.remaining),
  };
}

/** Headers about the points. They state how many are left only near the limit. */
function quotaHeaders(state: LimitState): Headers {
  const { limits, pointsLeft, untilResetMs } = state;
  const name = `"${limits.quota}-app-quota"`;
  const near = pointsLeft < limits.points * NEAR_LIMIT;
  const left = near ? `;r=${pointsLeft}` : '';
  return {
    [headerName(state, 'RateLimit-Policy')]: `${name};q=${limits.points};w=${HOUR_SECONDS}`,
    [headerName(state, 'RateLimit')]: `${name}${left};t=${Math.ceil(untilResetMs / 1000)}`,
    ...(near && { [headerName(state, 'X-RateLimit-NearLimit')]: 'true' }),
  };
}

/** `Beta-RateLimit` and `X-Beta-RateLimit-Reset`, as some responses of March 2026 had them. */
function headerName({ limits }: LimitState, header: string): string {
  if (!limits.betaHeaders) return header;
  if (header === 'RateLimit-Reason') return 'X-Beta-RateLimit-Reason';
  return header.startsWith('X-') ? `X-Beta-${header.slice(2)}` : `Beta-${header}`;
}

function setHeaders(c: JiraRequest, headers: Headers): void {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
}

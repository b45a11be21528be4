import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { JiraEnv, JiraRequest } from '../../server/jira-env';
import type { Cloud } from '../cloud';
import type { Standing } from './cloud-limiter';

/** Every request costs this, and more for each object of its answer. */
const BASE_POINTS = 1;
const HOUR_SECONDS = 3600;
/** Below this share of the quota the answers say what is left. */
const NEAR = 0.2;

type Headers = Readonly<Record<string, string>>;

/** After the gateway's check: refuses with 429, counts points, and says in headers how things stand. */
export function limitRequests({ limiter, site }: Cloud): MiddlewareHandler<JiraEnv> {
  return async (c, next) => {
    const clientId = c.get('clientId') ?? '';
    const standing = limiter.admit(clientId, endpointOf(c));
    if (standing === undefined) return next();
    const refusal = refusalOf(standing);
    if (refusal !== undefined) return refuse(c, standing, { ...refusal, now: site.now() });
    await next();
    const points = BASE_POINTS + (c.get('points') ?? 0);
    limiter.charge(clientId, points);
    const pointsLeft = Math.max(0, standing.pointsLeft - points);
    write(c, { ...burstHeaders(standing), ...quotaHeaders({ ...standing, pointsLeft }) });
    return undefined;
  };
}

/** Requests for two issues are requests of one endpoint. */
function endpointOf(c: JiraRequest): string {
  const route = matchedRoutes(c).find(({ method }) => method === c.req.method);
  return `${c.req.method} ${route?.path ?? c.req.path}`;
}

interface Refusal {
  reason: string;
  /** What X-RateLimit-Limit states. */
  limit: number;
  /** Milliseconds. */
  wait: number;
}

function refusalOf({ limits, pointsLeft, untilReset, burst }: Standing): Refusal | undefined {
  if (pointsLeft === 0) {
    const reason = `jira-quota-${limits.quota}-based`;
    return { reason, limit: limits.points, wait: untilReset };
  }
  if (burst.allowed) return undefined;
  return { reason: 'jira-burst-based', limit: limits.burst, wait: burst.wait };
}

function refuse(
  c: JiraRequest,
  standing: Standing,
  { reason, limit, wait, now }: Refusal & { now: number },
): Response {
  const seconds = Math.ceil(wait / 1000);
  const resetAt = new Date(now + seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
  write(c, {
    'Retry-After': String(seconds),
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': '0',
    [named(standing, 'X-RateLimit-Reset')]: resetAt,
    [named(standing, 'RateLimit-Reason')]: reason,
    ...quotaHeaders(standing),
  });
  return c.json({ code: 429, message: 'Rate limit exceeded' }, 429);
}

function burstHeaders({ limits, burst }: Standing): Headers {
  return {
    'X-RateLimit-Limit': String(limits.burst),
    'X-RateLimit-Remaining': String(burst.remaining),
  };
}

/** What is left is told only when it is little. */
function quotaHeaders(standing: Standing): Headers {
  const { limits, pointsLeft, untilReset } = standing;
  const name = `"${limits.quota}-app-quota"`;
  const near = pointsLeft < limits.points * NEAR;
  const left = near ? `;r=${pointsLeft}` : '';
  return {
    [named(standing, 'RateLimit-Policy')]: `${name};q=${limits.points};w=${HOUR_SECONDS}`,
    [named(standing, 'RateLimit')]: `${name}${left};t=${Math.ceil(untilReset / 1000)}`,
    ...(near && { [named(standing, 'X-RateLimit-NearLimit')]: 'true' }),
  };
}

/** `Beta-RateLimit` and `X-Beta-RateLimit-Reset`, as seen in answers of March 2026; not all had it. */
function named({ limits }: Standing, header: string): string {
  if (!limits.betaHeaders) return header;
  if (header === 'RateLimit-Reason') return 'X-Beta-RateLimit-Reason';
  return header.startsWith('X-') ? `X-Beta-${header.slice(2)}` : `Beta-${header}`;
}

function write(c: JiraRequest, headers: Headers): void {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
}

import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, Faults } from '../jira-stand-in';
import type { JiraEnv, JiraRequest } from './jira-env';
import type { Site } from './site';

interface Armed {
  fault: Fault;
  left: number;
}

/** The faults that are armed, and which of them meets a request. */
export class FaultGate implements Faults {
  #armed: Armed[] = [];

  add(fault: Fault): void {
    this.#armed.push({ fault, left: fault.times ?? Infinity });
  }

  clear(): void {
    this.#armed = [];
  }

  /** Takes one turn off the fault it returns. */
  take(path: string): Fault | undefined {
    const armed = this.#armed.find(({ fault, left }) => left > 0 && path.startsWith(fault.path));
    if (armed === undefined) return undefined;
    armed.left -= 1;
    return armed.fault;
  }
}

export function injectFaults(site: Site, gate: FaultGate): MiddlewareHandler<JiraEnv> {
  return async (c, next) => {
    const fault = gate.take(c.req.path.slice(site.contextPath.length));
    if (fault === undefined) return next();
    return apply(fault.kind, c, next);
  };
}

async function apply(
  kind: Fault['kind'],
  c: JiraRequest,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  switch (kind.type) {
    case 'status':
      return c.body(kind.body ?? '', kind.status as ContentfulStatusCode, kind.headers ?? {});
    case 'html':
      return c.html('<!doctype html><title>Log in</title><h1>Please log in</h1>');
    case 'reset':
      c.env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    case 'delay':
      await waitUnlessGone(kind.milliseconds, c);
      await next();
      return undefined;
    case 'truncate':
      await next();
      return truncated(c);
    case 'anonymous':
      return anonymous(c, next);
  }
}

/** A client that gives up must not keep the server waiting when it stops. */
async function waitUnlessGone(milliseconds: number, c: JiraRequest): Promise<void> {
  const gone = new AbortController();
  const socket = c.env.incoming.socket;
  const abort = (): void => gone.abort();
  socket.once('close', abort);
  await wait(milliseconds, undefined, { signal: gone.signal }).catch(() => undefined);
  socket.off('close', abort);
}

/** The first half of the body with the right Content-Length: JSON that ends too early. */
async function truncated(c: JiraRequest): Promise<undefined> {
  const body = await c.res.text();
  const headers = new Headers(c.res.headers);
  headers.delete('content-length');
  c.res = new Response(body.slice(0, Math.floor(body.length / 2)), {
    status: c.res.status,
    headers,
  });
  return undefined;
}

async function anonymous(c: JiraRequest, next: () => Promise<void>): Promise<Response | undefined> {
  c.set('user', undefined);
  c.header('X-AUSERNAME', 'anonymous');
  if (c.req.path.endsWith('/rest/api/2/search')) {
    return c.json({ startAt: 0, maxResults: 50, total: 0, issues: [] });
  }
  await next();
  return undefined;
}

import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { CloudFaultKind, Fault, Faults } from '../stand-in';
import type { JiraEnv, JiraRequest } from '../server/jira-env';
import { innerPath, type Site } from '../server/site';
import { drip } from './drip';
import { untilClosed } from './until-closed';

interface Armed {
  fault: Fault;
  left: number;
}

/** The faults that are armed, and which of them meets a request. */
export class FaultGate implements Faults {
  #armed: Armed[] = [];
  readonly #product: 'cloud' | 'data-center';

  constructor(product: 'cloud' | 'data-center') {
    this.#product = product;
  }

  add(fault: Fault): void {
    if (isOfSearch(fault.kind) && this.#product !== 'cloud') {
      throw new TypeError(`Data Center cannot have the fault '${fault.kind.type}'.`);
    }
    this.#armed.push({ fault, left: fault.times ?? Infinity });
  }

  clear(): void {
    this.#armed = [];
  }

  list(): readonly Fault[] {
    return this.#armed
      .filter(({ left }) => left > 0)
      .map(({ fault, left }) => (left === Infinity ? fault : { ...fault, times: left }));
  }

  /** Takes one turn off the fault it returns. */
  take(path: string): Fault | undefined {
    const armed = this.#armed.find(({ fault, left }) => left > 0 && path.startsWith(fault.path));
    if (armed === undefined) return undefined;
    armed.left -= 1;
    return armed.fault;
  }
}

/** @param anonymousSearch what search answers to a dead token; undefined when the path is no search */
export function injectFaults(
  site: Site,
  gate: FaultGate,
  anonymousSearch: (c: JiraRequest) => Response | undefined,
): MiddlewareHandler<JiraEnv> {
  return async (c, next) => {
    const kind = gate.take(innerPath(site, c.req.path))?.kind;
    if (kind === undefined) return next();
    if (kind.type === 'anonymous') {
      c.set('user', undefined);
      return anonymousSearch(c) ?? next();
    }
    if (!isOfSearch(kind)) return apply(kind, c, next);
    c.set('searchFault', kind);
    return next();
  };
}

function isOfSearch(kind: Fault['kind']): kind is CloudFaultKind {
  return ['repeatToken', 'emptyPage', 'stale'].includes(kind.type);
}

async function apply(
  kind: Exclude<Fault['kind'], CloudFaultKind | { type: 'anonymous' }>,
  c: JiraRequest,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  switch (kind.type) {
    case 'status':
      return failed(kind, c);
    case 'html':
      return c.html('<!doctype html><title>Log in</title><h1>Please log in</h1>');
    case 'text':
      return c.body(kind.body ?? NO_JSON, 200, { 'Content-Type': 'application/json' });
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
      c.res = kind.type === 'drip' ? await drip(c.res, kind) : await truncated(c.res);
      return undefined;
  }
}

const NO_JSON = 'upstream connect error or disconnect/reset before headers';

function failed(kind: Extract<Fault['kind'], { type: 'status' }>, c: JiraRequest): Response {
  return c.body(kind.body ?? '', kind.status as ContentfulStatusCode, kind.headers ?? {});
}

/** The first half of the body with the right Content-Length: JSON that ends too early. */
async function truncated(response: Response): Promise<Response> {
  const body = await response.text();
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  const half = body.slice(0, Math.floor(body.length / 2));
  return new Response(half, { status: response.status, headers });
}

/**
 * Paths of the backend proxy: the runtime builds them and the services recognize them. They are those of
 * Atlassian's wrapper as far as packages show them; the ones marked local are not.
 */

/** First argument of `__forge_fetch__`: the platform service that a call is for. */
export interface ForgeFetchTarget {
  type: string;
  provider?: string;
  remote?: string;
  contextAri?: string;
  accountId?: string;
}

/** Requests to the outside world. */
export const EGRESS_ROUTE = '/egress';

const CAPABILITY_PREFIX = '/fpp/as/app/provider/atlassian/capability/';
const CAPABILITIES = new Set(['kvs', 'sql', 'os', 'realtime']);

/** @throws {Error} for a kind of call that has no route */
export function routeTo(target: ForgeFetchTarget): string {
  if (CAPABILITIES.has(target.type)) return capabilityRoute(target.type);
  switch (target.type) {
    case 'fpp':
      return productRoute(target);
    case 'tpp':
      return `/tpp/as/user/provider/${segment(target.provider)}/remote/${segment(target.remote)}/account/${segment(target.accountId)}`;
    case 'egress':
      return EGRESS_ROUTE;
    // Local: no package shows the routes of remotes, containers and e-mail.
    case 'frc':
      return `/frc/remote/${segment(target.remote)}`;
    case 'fcc':
    case 'emails':
      return `/${target.type}`;
    default:
      throw new Error(`The local platform has no route for calls of type '${target.type}'`);
  }
}

/** @param capability one of the platform's own services: `kvs`, `sql`, `os`, `realtime` */
export function capabilityRoute(capability: string): string {
  return CAPABILITY_PREFIX + capability;
}

function productRoute({ provider, remote, contextAri, accountId }: ForgeFetchTarget): string {
  const to = contextAri ? `contextAri/${segment(contextAri)}` : `remote/${segment(remote)}`;
  const account =
    provider === 'user' && accountId !== undefined ? `/account/${segment(accountId)}` : '';
  return `/fpp/provider/${segment(provider)}/${to}${account}`;
}

function segment(value: string | undefined): string {
  return encodeURIComponent(value ?? '');
}

/** `/fpp/provider/{provider}/remote/{remote}[/account/{id}]`: a call to a product. */
export interface ProductRoute {
  provider: 'user' | 'app' | 'none';
  /** `confluence`, `jira`, `stargate`, ... */
  remote: string;
  /** Account of `asUser(accountId)`. */
  accountId: string | undefined;
}

const PRODUCT_ROUTE = /^\/fpp\/provider\/(user|app|none)\/remote\/([^/]+)(?:\/account\/([^/]+))?$/;

/** @returns undefined if the route does not lead to a product */
export function parseProductRoute(route: string): ProductRoute | undefined {
  const [, provider, remote = '', accountId] = PRODUCT_ROUTE.exec(route) ?? [];
  if (provider !== 'user' && provider !== 'app' && provider !== 'none') return undefined;
  return {
    provider,
    remote: decodeURIComponent(remote),
    accountId: accountId === undefined ? undefined : decodeURIComponent(accountId),
  };
}

/** Whether a route leads to Stargate, Atlassian's gateway for GraphQL, queues and other shared services. */
export function isStargateRoute(route: string): boolean {
  return parseProductRoute(route)?.remote === 'stargate';
}

/** A route in words for the log: `kvs`, `confluence as user`; empty for egress, whose target says it all. */
export function describeRoute(route: string): string {
  if (route === EGRESS_ROUTE) return '';
  if (route.startsWith(CAPABILITY_PREFIX)) return route.slice(CAPABILITY_PREFIX.length);
  return route.replace(/^\/fpp\/provider\/(\w+)\/remote\/([^/]+).*$/, '$2 as $1');
}

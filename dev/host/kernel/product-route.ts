/** `/fpp/provider/{provider}/remote/{remote}[/account/{id}]`, as the wrapper of the app writes it. */
export interface ProductRoute {
  provider: 'user' | 'app' | 'none';
  /** `confluence`, `jira`, `stargate`, ... */
  remote: string;
  /** `asUser(accountId)`. */
  accountId: string | undefined;
}

const ROUTE = /^\/fpp\/provider\/(user|app|none)\/remote\/([^/]+)(?:\/account\/([^/]+))?$/;

export function parseProductRoute(route: string): ProductRoute | undefined {
  const [, provider, remote = '', accountId] = ROUTE.exec(route) ?? [];
  if (provider !== 'user' && provider !== 'app' && provider !== 'none') return undefined;
  return {
    provider,
    remote: decodeURIComponent(remote),
    accountId: accountId === undefined ? undefined : decodeURIComponent(accountId),
  };
}

/** Stargate is Atlassian's gateway: GraphQL, queues and whatever else is no product's REST API. */
export function isStargateRoute(route: string): boolean {
  return parseProductRoute(route)?.remote === 'stargate';
}

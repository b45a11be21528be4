import { currentInvocation } from './invocation-scope';

/** First argument of `__forge_fetch__`: which platform service a call is for. */
interface ForgeFetchTarget {
  type: string;
  provider?: string;
  remote?: string;
  contextAri?: string;
  accountId?: string;
}

type ForgeFetch = (target: ForgeFetchTarget, path: string, init?: RequestInit) => Promise<Response>;

/** The fetch that Node gave us: the only way out, and only to the proxy. */
const nativeFetch = globalThis.fetch;

/**
 * Sends a platform call to the proxy, marked with the token of the invocation that made it.
 *
 * @throws {Error} outside of an invocation, and for a kind of call that has no route
 */
export const forgeFetch: ForgeFetch = async (target, path, init = {}) => {
  const invocation = currentInvocation();
  if (!invocation) throw new Error('no Forge invocation is active');

  const headers = new Headers(init.headers);
  headers.set('forge-proxy-authorization', `Bearer ${invocation.meta.proxy.token}`);
  headers.set('forge-proxy-target', path);
  const url = new URL(routeTo(target), invocation.meta.proxy.url);
  return nativeFetch(url, { ...init, headers, redirect: 'manual' });
};

const CAPABILITIES = new Set(['kvs', 'sql', 'os', 'realtime']);

/** The routes are those of Atlassian's wrapper, as far as they are known; the rest are marked own. */
function routeTo(target: ForgeFetchTarget): string {
  if (CAPABILITIES.has(target.type)) {
    return `/fpp/as/app/provider/atlassian/capability/${target.type}`;
  }
  switch (target.type) {
    case 'fpp':
      return productRoute(target);
    case 'tpp':
      return `/tpp/as/user/provider/${segment(target.provider)}/remote/${segment(target.remote)}/account/${segment(target.accountId)}`;
    case 'egress':
      return '/egress';
    // Own: no package tells the routes of remotes, containers and e-mail.
    case 'frc':
      return `/frc/remote/${segment(target.remote)}`;
    case 'fcc':
    case 'emails':
      return `/${target.type}`;
    default:
      throw new Error(`The local platform has no route for calls of type '${target.type}'`);
  }
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

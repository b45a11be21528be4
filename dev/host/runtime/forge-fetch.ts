import { PROXY_HEADERS } from '../wire/proxy-headers';
import { routeTo, type ForgeFetchTarget } from '../wire/proxy-routes';
import { currentInvocation } from './invocation-scope';

type ForgeFetch = (target: ForgeFetchTarget, path: string, init?: RequestInit) => Promise<Response>;

/** Node's own fetch: the only way out of this process, and only to the proxy. */
const nativeFetch = globalThis.fetch;

/**
 * Sends a platform call to the proxy, marked with the token of the invocation that makes it.
 *
 * @throws {Error} outside of an invocation, and for a kind of call that has no route
 */
export const forgeFetch: ForgeFetch = async (target, path, init = {}) => {
  const invocation = currentInvocation();
  if (!invocation) throw new Error('no Forge invocation is active');

  const headers = new Headers(init.headers);
  headers.set(PROXY_HEADERS.authorization, `Bearer ${invocation.meta.proxy.token}`);
  headers.set(PROXY_HEADERS.target, path);
  const url = new URL(routeTo(target), invocation.meta.proxy.url);
  return nativeFetch(url, { ...init, headers, redirect: 'manual' });
};

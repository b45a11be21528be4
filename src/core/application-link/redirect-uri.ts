import { AppError } from '#contract/app-error';
import { parseUrl } from '../untrusted/parse-url';
import type { ApplicationLink } from './application-link';

/**
 * Checks a redirect URI of the linked application: absolute, https, without a fragment (RFC 6749 section 3.1.2,
 * RFC 9700 section 2.1). The person's browser goes there and not this app, so the host may be internal.
 * @returns the text unchanged, because redirect URIs are compared as strings
 * @throws {AppError} `URL_REFUSED`
 */
export function redirectUriOfClient(text: string): string {
  const url = /[\s\\\p{Cc}]/u.test(text) ? undefined : parseUrl(text);
  if (!url) throw refused('not-a-url', 'This is not a redirect URI.');
  if (url.protocol !== 'https:') {
    throw refused('not-https', 'A redirect URI must begin with https://.');
  }
  if (url.username || url.password) {
    throw refused('user-info', 'A redirect URI must not contain a user name.');
  }
  if (text.includes('#')) {
    throw refused('query-or-fragment', 'A redirect URI must not contain a fragment.');
  }
  return text;
}

/** Names that stand for no host (RFC 2606, RFC 6761). */
const RESERVED_HOST = /(^|\.)(example(\.(com|net|org))?|test|invalid)$/;

/**
 * Whether the incoming side of a link cannot send people back to the application: it has no redirect URI yet, or only
 * placeholders. A client that may act in its own name needs none.
 */
export function lacksRedirectUri({ baseUrl, incoming }: ApplicationLink): boolean {
  if (!incoming || (incoming.allowsClientCredentials && incoming.redirectUris.length === 0)) {
    return false;
  }
  const own = parseUrl(baseUrl)?.hostname;
  return incoming.redirectUris.every((uri) => {
    const host = parseUrl(uri)?.hostname ?? '';
    return host !== own && RESERVED_HOST.test(host);
  });
}

function refused(reason: string, message: string): AppError {
  return new AppError('URL_REFUSED', message, { details: { reason } });
}

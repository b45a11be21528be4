import { AppError } from '#contract/app-error';
import { parseUrl } from '../untrusted/parse-url';

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

function refused(reason: string, message: string): AppError {
  return new AppError('URL_REFUSED', message, { details: { reason } });
}

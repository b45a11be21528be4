import { AppError } from '#contract/app-error';
import { parseUrl } from '../untrusted/parse-url';

/**
 * A redirect URI of the linked application: absolute, over https, without a fragment (RFC 6749 section
 * 3.1.2, RFC 9700 section 2.1). It is compared as it is written, so it is kept as it was entered. The
 * person's own browser goes there and not this app, so it may be an address inside their network.
 * @throws {AppError} `URL_REFUSED`
 */
export function redirectUriOfClient(text: string): string {
  const url = /[\s\\\p{Cc}]/u.test(text) ? undefined : parseUrl(text);
  if (!url) throw refused('not-a-url', 'This is not a redirect URI.');
  if (url.protocol !== 'https:') throw refused('not-https', 'A redirect URI begins with https://.');
  if (url.username || url.password) throw refused('user-info', 'It must not hold a user name.');
  if (text.includes('#')) throw refused('query-or-fragment', 'It must not hold a fragment.');
  return text;
}

function refused(reason: string, message: string): AppError {
  return new AppError('URL_REFUSED', message, { details: { reason } });
}

import { AppError } from '../../contract/app-error';
import { parseUrl } from '../parse-url';

/** Why a URL may not be linked: the key crosses the bridge as `details.reason`. */
const SENTENCES = {
  'not-a-url': 'This is not a URL.',
  'not-https': 'The URL must begin with https://.',
  'user-info': 'The URL must not hold a user name or password.',
  'query-or-fragment': 'The URL must not hold a query or a fragment.',
  'ip-address': 'The URL must name a host, not an IP address.',
  'local-host': 'The URL must name a public host.',
  'single-label-host': 'The URL must name a full host, such as jira.example.com.',
  'malformed-host': 'The host name of the URL is malformed.',
  'jira-cloud': 'This is a Jira Cloud site; its links are made in another way.',
} as const;

export type LinkUrlRefusal = keyof typeof SENTENCES;

const LOCAL_HOST = /(^|\.)(localhost|localdomain|local|internal|home\.arpa)$/;
/** The URL parser has already turned decimal, octal, hexadecimal and short IPv4 forms into this one. */
const IPV4 = /^\d+\.\d+\.\d+\.\d+$/;
const HOST_LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;
/** The URL parser drops or rewrites these silently, so that a person would read another URL. */
const REWRITTEN_BY_PARSER = /[\s\\\p{Cc}]/u;

/**
 * The rule against server-side request forgery: which URLs an administrator may link.
 * It is the first wall; Forge's egress approval is the second. It cannot see where DNS leads.
 * @returns the URL without a trailing slash, its context path kept
 * @throws AppError `URL_REFUSED`, with a {@link LinkUrlRefusal} as `details.reason`
 */
export function parseLinkUrl(text: string): string {
  const trimmed = text.trim();
  const url = REWRITTEN_BY_PARSER.test(trimmed) ? undefined : parseUrl(trimmed);
  if (!url) throw refusedUrl('not-a-url');
  const refusal = refusalOfUrl(url, trimmed) ?? refusalOfHost(url.hostname);
  if (refusal) throw refusedUrl(refusal);
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function refusalOfUrl(url: URL, text: string): LinkUrlRefusal | undefined {
  if (url.protocol !== 'https:') return 'not-https';
  if (url.username || url.password || text.includes('@')) return 'user-info';
  if (text.includes('?') || text.includes('#')) return 'query-or-fragment';
  return undefined;
}

function refusalOfHost(host: string): LinkUrlRefusal | undefined {
  if (host.startsWith('[') || IPV4.test(host)) return 'ip-address';
  const name = host.replace(/\.$/, '');
  if (LOCAL_HOST.test(name)) return 'local-host';
  if (!name.includes('.')) return 'single-label-host';
  if (!host.split('.').every((label) => HOST_LABEL.test(label))) return 'malformed-host';
  return undefined;
}

export function refusedUrl(reason: LinkUrlRefusal): AppError {
  return new AppError('URL_REFUSED', SENTENCES[reason], { details: { reason } });
}

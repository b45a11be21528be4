import { AppError } from '#contract/app-error';
import { parseUrl } from '../untrusted/parse-url';

/** Why a URL may not be linked; the key crosses the bridge as `details.reason`. */
const SENTENCES = {
  'not-a-url': 'This is not a URL.',
  'not-https': 'The URL must begin with https://.',
  'user-info': 'The URL must not contain a user name or password.',
  'query-or-fragment': 'The URL must not contain a query or a fragment.',
  'ip-address': 'The URL must name a host, not an IP address.',
  'local-host': 'The URL must name a public host.',
  'single-label-host': 'The URL must name a full host, such as jira.example.com.',
  port: 'The port of the URL is not one of a web server.',
  'malformed-host': 'The host name of the URL is malformed.',
} as const;

/** A rule of {@link parseLinkUrl}. */
export type LinkUrlRefusal = keyof typeof SENTENCES;

const LOCAL_HOST = /(^|\.)(localhost|localdomain|local|internal|home\.arpa)$/;
/** The URL parser has already normalized decimal, octal, hexadecimal and short forms of IPv4 to this one. */
const IPV4 = /^\d+\.\d+\.\d+\.\d+$/;
const HOST_LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;
const HTTPS_PORT = '';
/** Ports below it belong to system services; the URL parser drops 443. */
const FIRST_FREE_PORT = 1024;
/** Ports of services that are not web servers: databases, remote shells, and those that `fetch` refuses anyway. */
const OTHER_SERVICES = new Set(
  [
    '1433 1434 1521 1719 1720 1723 1883 2049 2181 2375 2376 2379 2380 3306 3389 3659 4045 4190',
    '5060 5061 5432 5672 5900 5984 6000 6379 6443 6566 6665 6666 6667 6668 6669 6679 6697 9042',
    '9092 9200 9300 10080 10250 11211 27017',
  ].flatMap((line) => line.split(' ')),
);
/** The URL parser silently drops or rewrites these characters, so people would read another URL. */
const REWRITTEN_BY_PARSER = /[\s\\\p{Cc}]/u;

/**
 * Parses a URL that an administrator wants to link. Its rules are the first protection against server-side
 * request forgery, and Forge's egress approval is the second. Neither can see which address DNS returns.
 * @returns the URL with its context path and without a trailing slash
 * @throws {AppError} `URL_REFUSED`, with a {@link LinkUrlRefusal} as `details.reason`
 */
export function parseLinkUrl(text: string): string {
  const trimmed = text.trim();
  const url = REWRITTEN_BY_PARSER.test(trimmed) ? undefined : parseUrl(trimmed);
  if (!url) throw refusedUrl('not-a-url');
  const refusal =
    refusalOfUrl(url, trimmed) ?? refusalOfHost(url.hostname) ?? refusalOfPort(url.port);
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

function refusalOfPort(port: string): LinkUrlRefusal | undefined {
  if (port === HTTPS_PORT) return undefined;
  return Number(port) < FIRST_FREE_PORT || OTHER_SERVICES.has(port) ? 'port' : undefined;
}

function refusedUrl(reason: LinkUrlRefusal): AppError {
  return new AppError('URL_REFUSED', SENTENCES[reason], { details: { reason } });
}

import { parseUrl } from '../untrusted/parse-url';
import { sourceAt, type JiraAddress } from './jira-pages';

/** A Jira by whose base URL an address is recognized. */
export interface LinkedJira {
  id: string;
  /** With its context path, without a trailing slash. */
  displayUrl: string;
}

/** What a text is that stands where a query is expected. */
export type RecognizedText<L extends LinkedJira> =
  | { kind: 'query' }
  /** An address that belongs to none of the links. */
  | { kind: 'not-linked'; url: URL }
  /** A page of a linked Jira that shows no issues of a query. */
  | { kind: 'other-page'; link: L }
  | { kind: 'source'; link: L; address: JiraAddress };

/** Whether a text is an address. No query of JQL begins like one. */
export const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text.trim());

/**
 * Recognizes the address of an issue, a search, a saved filter, a project, a queue or a board in one of the
 * linked Jiras. If several links share a host, the one with the longest matching context path is meant.
 */
export function recognizeJiraAddress<L extends LinkedJira>(
  text: string,
  links: readonly L[],
): RecognizedText<L> {
  const url = isAddress(text) ? parseUrl(text.trim()) : undefined;
  if (!url) return { kind: 'query' };
  const link = linkOf(url, links);
  if (!link) return { kind: 'not-linked', url };
  const context = new URL(link.displayUrl).pathname.replace(/\/$/, '');
  const path = decoded(url.pathname.slice(context.length));
  const address = sourceAt(path, url.searchParams);
  return address ? { kind: 'source', link, address } : { kind: 'other-page', link };
}

function linkOf<L extends LinkedJira>(url: URL, links: readonly L[]): L | undefined {
  return links
    .filter(({ displayUrl }) => `${url.origin}${url.pathname}/`.startsWith(`${displayUrl}/`))
    .sort((a, b) => b.displayUrl.length - a.displayUrl.length)[0];
}

/** A path with a percent sign that encodes nothing stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

import { getOwn } from '../untrusted/get-own';
import { parseUrl } from '../untrusted/parse-url';
import { ISSUE_KEY } from './issue-key';

/** The issues that a page of Jira shows. */
export type JiraAddress =
  | { jql: string }
  /** A board shows the issues of its saved filter. `projectKey` is present if the address holds it. */
  | { boardId: string; projectKey?: string };

/** A Jira by whose base URL an address is recognized. */
export interface LinkedJira {
  id: string;
  /** With its context path, without a trailing slash. */
  displayUrl: string;
}

/**
 * Recognizes the address of an issue, a search, a saved filter or a board in one of the linked Jiras. If
 * several links lead to the same host, the one with the longest matching context path counts.
 * @returns undefined for any other text
 */
export function recognizeJiraAddress<L extends LinkedJira>(
  text: string,
  links: readonly L[],
): { link: L; address: JiraAddress } | undefined {
  const url = /^https?:\/\/\S+$/.test(text.trim()) ? parseUrl(text.trim()) : undefined;
  const link = url && linkOf(url, links);
  if (!link) return undefined;
  const path = url.pathname.slice(new URL(link.displayUrl).pathname.replace(/\/$/, '').length);
  const address = issueOf(path, url) ?? boardOf(path, url) ?? searchOf(url);
  return address && { link, address };
}

function linkOf<L extends LinkedJira>(url: URL, links: readonly L[]): L | undefined {
  return links
    .filter(({ displayUrl }) => `${url.origin}${url.pathname}/`.startsWith(`${displayUrl}/`))
    .sort((a, b) => b.displayUrl.length - a.displayUrl.length)[0];
}

/** `/browse/ABC-1`, or any page that shows the issue beside it: `?selectedIssue=ABC-1`. */
function issueOf(path: string, { searchParams }: URL): JiraAddress | undefined {
  const key = /^\/browse\/([^/]+)\/?$/.exec(path)?.[1] ?? searchParams.get('selectedIssue') ?? '';
  return ISSUE_KEY.test(key) ? { jql: `issuekey = ${key.toUpperCase()}` } : undefined;
}

/** Data Center: `/secure/RapidBoard.jspa?rapidView=7`. Cloud: `/jira/software/projects/ABC/boards/7`. */
function boardOf(path: string, { searchParams }: URL): JiraAddress | undefined {
  if (/^\/secure\/RapidBoard\.jspa$/i.test(path)) {
    return board(searchParams.get('rapidView') ?? '', searchParams.get('projectKey'));
  }
  const found = /\/projects\/([A-Z][A-Z0-9_]+)\/boards\/(\d+)/i.exec(path);
  return found?.[2] === undefined ? undefined : board(found[2], found[1]);
}

function board(boardId: string, projectKey: string | null | undefined): JiraAddress | undefined {
  if (!/^\d{1,18}$/.test(boardId)) return undefined;
  return projectKey === undefined || projectKey === null ? { boardId } : { boardId, projectKey };
}

/** Every page of the issue navigator carries its query, or the number of a saved filter. */
function searchOf({ searchParams }: URL): JiraAddress | undefined {
  const jql = searchParams.get('jql');
  if (jql !== null && jql.trim() !== '') return { jql };
  const filter = searchParams.get('filter') ?? '';
  const system = getOwn(SYSTEM_FILTERS, filter);
  if (system !== undefined) return { jql: system };
  return /^\d{1,18}$/.test(filter) ? { jql: `filter = ${filter}` } : undefined;
}

/** Jira's built-in filters have negative numbers, which JQL does not accept. */
const SYSTEM_FILTERS: Record<string, string> = {
  '-1': 'assignee = currentUser() AND resolution = Unresolved ORDER BY updated DESC',
  '-2': 'reporter = currentUser() ORDER BY created DESC',
  '-3': 'issuekey IN issueHistory() ORDER BY lastViewed DESC',
  '-4': 'ORDER BY created DESC',
  '-5': 'resolution = Unresolved ORDER BY priority DESC, updated DESC',
  '-6': 'created >= -1w ORDER BY created DESC',
  '-7': 'resolutiondate >= -1w ORDER BY updated DESC',
  '-8': 'updated >= -1w ORDER BY updated DESC',
  '-9': 'statusCategory = Done ORDER BY updated DESC',
};

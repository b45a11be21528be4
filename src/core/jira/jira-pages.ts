import { getOwn } from '../untrusted/get-own';
import { ISSUE_KEY, PROJECT_KEY } from './issue-key';

/** What a page of Jira shows, as the source of a table. */
export type JiraAddress =
  /** `widerThan`: the address does not tell the query of its page, and this one finds more. */
  | { jql: string; widerThan?: 'queue' }
  /** A saved filter: its own query says in which order its issues stand. */
  | { filterId: string }
  /** A board shows what its saved filter finds; `projectKey` where the address tells it. */
  | { boardId: string; projectKey?: string };

const ID = /^\d{1,18}$/;
const PROJECT = `(${PROJECT_KEY})`;

/**
 * What a page of Jira shows.
 *
 * @param path below the context path of that Jira, beginning with a slash, without percent-encoding
 * @returns undefined for a page that shows no issues of a query
 */
export function sourceAt(path: string, parameters: URLSearchParams): JiraAddress | undefined {
  return (
    issuePage(path, parameters) ??
    searchIn(parameters) ??
    issueBeside(parameters) ??
    boardPage(path, parameters) ??
    queuePage(path) ??
    ownRequests(path) ??
    projectPage(path, parameters)
  );
}

/**
 * `/browse/ABC-1`, `/projects/ABC/issues/ABC-1`, `/servicedesk/customer/portal/1/ABC-1` and others that end in a key.
 * Cloud's navigator shows a search at `/issues/ABC-1?jql=...`, with one of its issues unfolded.
 */
function issuePage(path: string, parameters: URLSearchParams): JiraAddress | undefined {
  const found = /^\/(browse|issues|projects|jira|servicedesk)\/(?:.+\/)?([^/]+)\/?$/.exec(path);
  const [, area, key = ''] = found ?? [];
  if (area === 'issues' && queryIn(parameters) !== undefined) return undefined;
  return issue(key);
}

/** `?selectedIssue=ABC-1`: the issue that stands beside a board, for instance. */
const issueBeside = (parameters: URLSearchParams) => issue(parameters.get('selectedIssue') ?? '');

const issue = (key: string): JiraAddress | undefined =>
  ISSUE_KEY.test(key) ? { jql: `issuekey = ${key.toUpperCase()}` } : undefined;

/** A search names its query or a saved filter, on whatever page of the navigator, old or new. */
function searchIn(parameters: URLSearchParams): JiraAddress | undefined {
  const jql = queryIn(parameters);
  if (jql !== undefined) return { jql };
  const filter = parameters.get('filter') ?? parameters.get('requestId') ?? '';
  const system = getOwn(SYSTEM_FILTERS, filter);
  if (system !== undefined) return { jql: system };
  return ID.test(filter) ? { filterId: filter } : undefined;
}

/** `jqlQuery` is what `IssueNavigator.jspa` calls it. */
function queryIn(parameters: URLSearchParams): string | undefined {
  const jql = parameters.get('jql') ?? parameters.get('jqlQuery') ?? '';
  return jql.trim() === '' ? undefined : jql;
}

/** Data Center: `/secure/RapidBoard.jspa?rapidView=7`. Cloud: `/jira/software/projects/ABC/boards/7`. */
function boardPage(path: string, parameters: URLSearchParams): JiraAddress | undefined {
  if (/^\/secure\/RapidBoard\.jspa$/i.test(path)) {
    return board(parameters.get('rapidView') ?? '', parameters.get('projectKey') ?? undefined);
  }
  const found = new RegExp(
    `^/(?:jira/(?:[^/]+/)*?)?(?:projects/${PROJECT}/)?boards/(\\d+)`,
    'iu',
  ).exec(path);
  return found?.[2] === undefined ? undefined : board(found[2], found[1]);
}

function board(boardId: string, projectKey: string | undefined): JiraAddress | undefined {
  if (!ID.test(boardId)) return undefined;
  return projectKey === undefined ? { boardId } : { boardId, projectKey };
}

/** `/jira/servicedesk/projects/ABC/queues/custom/1` of Cloud, `/projects/ABC/queues/custom/1` of Data Center. */
function queuePage(path: string): JiraAddress | undefined {
  const projectKey = new RegExp(`/(?:projects|agent)/${PROJECT}/queues(?:/|$)`, 'iu').exec(
    path,
  )?.[1];
  return projectKey === undefined
    ? undefined
    : { jql: `${project(projectKey)} ORDER BY created DESC`, widerThan: 'queue' };
}

/** The page of the reader's own requests on the portal of a service desk. */
const ownRequests = (path: string): JiraAddress | undefined =>
  /^\/servicedesk\/customer\/(user\/)?requests\/?$/.test(path)
    ? { jql: 'reporter = currentUser() ORDER BY updated DESC' }
    : undefined;

/** `/projects/ABC/issues` of Data Center, `/jira/software/c/projects/ABC/issues` or `.../list` of Cloud. */
function projectPage(path: string, parameters: URLSearchParams): JiraAddress | undefined {
  const page = new RegExp(`/projects/${PROJECT}/(?:issues|list)/?$`, 'iu').exec(path);
  if (page?.[1] === undefined) return undefined;
  const condition = getOwn(PROJECT_FILTERS, parameters.get('filter') ?? '');
  const jql = [project(page[1]), ...(condition === undefined ? [] : [condition])].join(' AND ');
  return { jql: `${jql} ORDER BY created DESC` };
}

/** Quoted, because a key may be a reserved word of JQL. */
const project = (key: string): string => `project = "${key.toUpperCase()}"`;

/** The lists that a project of Data Center offers, by the names in their addresses. */
const PROJECT_FILTERS: Record<string, string> = {
  allopenissues: 'resolution = Unresolved',
  myopenissues: 'assignee = currentUser() AND resolution = Unresolved',
  reportedbyme: 'reporter = currentUser()',
  doneissues: 'statusCategory = Done',
};

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

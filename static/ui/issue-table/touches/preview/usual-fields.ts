import type { IssueReference, IssueTable } from '#contract/issue-table';
import type { MacroDefinition } from '#contract/macro-definition';

/** What a person looks for in an issue, in this order. */
export const USUAL_FIELD_IDS = [
  'summary',
  'issuetype',
  'status',
  'priority',
  'assignee',
  'reporter',
  'duedate',
  'labels',
  'created',
  'updated',
  'description',
] as const;

/** Nothing else is put into a query. */
const ISSUE_KEY = /^[A-Z][A-Z0-9_]+-\d+$/u;

/**
 * A table of one issue with the usual fields that a table does not have: the link's ordinary search, with the rights of
 * this reader.
 * @returns undefined if there are none, or if they may not be asked for: a shared account shows what its author signed
 */
export function missingFields(
  issue: IssueReference,
  table: IssueTable,
): MacroDefinition | undefined {
  const linkId = linkOf(issue, table);
  const columns = USUAL_FIELD_IDS.filter(
    (id) => !table.columns.some(({ fieldId }) => fieldId === id),
  ).map((fieldId) => ({ fieldId }));
  if (linkId === undefined || columns.length === 0 || !ISSUE_KEY.test(issue.key)) return undefined;
  return {
    v: 1,
    sources: [{ linkId, jql: `key = ${issue.key}` }],
    columns,
    display: { maxRows: 1 },
  };
}

/** @returns undefined if the issue came by a shared account, or it is not known by which link */
function linkOf(issue: IssueReference, table: IssueTable): string | undefined {
  if (!table.sites) return table.shared ? undefined : table.link.id;
  const base = baseOf(issue.url, '/browse/');
  const sites = table.sites.filter(
    ({ searchUrl }) => searchUrl !== undefined && baseOf(searchUrl, '/issues/') === base,
  );
  return sites.some(({ shared }) => shared) ? undefined : sites[0]?.linkId;
}

function baseOf(url: string, page: string): string {
  const { origin, pathname } = new URL(url);
  const [context = ''] = pathname.split(page, 1);
  return origin + context;
}

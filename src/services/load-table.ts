import type { MacroInvocations } from '../contract/invocations';
import type { IssueCount, IssueTable, TableRow } from '../contract/issue-table';
import { referenceToLink } from '../core/application-link/application-link';
import type { JiraClient, JiraIssue, SearchRequest } from '../core/jira/jira-client';
import { derivedColumn } from '../core/table/derived-columns';
import { fieldsToRequest, tableColumns, tableRows } from '../core/table/issue-table';
import type { FieldDescriptions } from '../core/table/issue-table';
import type { AsReader } from './as-reader';
import { findUsableLink } from './find-usable-link';
import type { Caller, LinkStore, System } from './ports';
import { todayIn } from './today-in';

/** A Jira may give fewer issues a page than asked for; this many pages are fetched at most. */
const PAGES_MAX = 10;
/** Of the 5 MB that an invocation may answer, with room for what is beside the rows. */
const ROWS_MAX_BYTES = 4_500_000;

type LoadTable = MacroInvocations['loadTable'];

interface FoundIssues {
  issues: JiraIssue[];
  total: number;
  fields: FieldDescriptions;
}

/**
 * Searches in the linked Jira as the caller and makes a table of what Jira shows them.
 * @throws AppError `LINK_MISSING` and what {@link AsReader} and searching throw
 */
export function loadTable(ports: { links: LinkStore; asReader: AsReader; system: System }) {
  return async (caller: Caller, { definition }: LoadTable['parsed']): Promise<IssueTable> => {
    const [source] = definition.sources;
    if (!source) throw new TypeError('A macro definition has one source.');
    const link = await findUsableLink(ports.links, source.linkId);
    const fieldIds = definition.columns.map(({ fieldId }) => fieldId);
    const { maxRows } = definition.display;
    const found = await ports.asReader(link, caller.accountId, (jira) =>
      search(jira, { jql: source.jql, fieldIds, maxResults: maxRows, startAt: 0 }),
    );
    const now = ports.system.now();
    const today = todayIn(caller.timezone, now);
    const place = { fieldIds, fields: found.fields, baseUrl: link.baseUrl, today, now };
    const rows = withinSize(tableRows(found.issues, place));
    return {
      columns: tableColumns(fieldIds, found.fields),
      rows,
      count: countOf(rows.length, found.total, maxRows),
      link: referenceToLink(link),
      searchUrl: `${link.baseUrl}/issues/?jql=${encodeURIComponent(source.jql)}`,
      asOf: new Date(now).toISOString(),
    };
  };
}

async function search(jira: JiraClient, request: SearchRequest): Promise<FoundIssues> {
  const fieldIds = fieldsToRequest(request.fieldIds);
  const first = await jira.search({ ...request, fieldIds });
  const issues = [...first.issues];
  for (let page = 1; page < PAGES_MAX; page += 1) {
    const missing = Math.min(request.maxResults, first.total) - issues.length;
    if (missing <= 0) break;
    const startAt = issues.length;
    const next = await jira.search({ ...request, fieldIds, startAt, maxResults: missing });
    if (next.issues.length === 0) break;
    // No more than asked for: a call has room for so many arguments only.
    issues.push(...next.issues.slice(0, missing));
  }
  const fields = await describeFields(jira, request.fieldIds, first.described);
  return { issues: issues.slice(0, request.maxResults), total: first.total, fields };
}

/** Jira describes the fields with the issues; without issues some versions describe nothing. */
async function describeFields(
  jira: JiraClient,
  fieldIds: string[],
  described: FieldDescriptions,
): Promise<FieldDescriptions> {
  const isKnown = (id: string) =>
    id === 'issuekey' || derivedColumn(id) !== undefined || described.has(id);
  if (fieldIds.every(isKnown)) return described;
  return new Map((await jira.fields()).map((field) => [field.id, field]));
}

/** Forge refuses an answer that is too large altogether: fewer rows are better than none. */
function withinSize(rows: TableRow[]): TableRow[] {
  let bytes = 0;
  const firstTooMany = rows.findIndex((row) => {
    bytes += Buffer.byteLength(JSON.stringify(row));
    return bytes > ROWS_MAX_BYTES;
  });
  return firstTooMany === -1 ? rows : rows.slice(0, firstTooMany);
}

function countOf(shown: number, total: number, maxRows: number): IssueCount {
  return shown < total && shown === maxRows
    ? { shown, total, limitedTo: maxRows }
    : { shown, total: Math.max(total, shown) };
}

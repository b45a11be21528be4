import { AppError } from '../../contract/app-error';
import type { TableSort } from '../../contract/table-sort';
import type { JiraClient, JiraIssue, SearchRequest } from '../../core/jira/jira-client';
import { jqlNamesOf } from '../../core/jql/jql-names';
import { orderJql } from '../../core/jql/order-jql';
import { parseJql } from '../../core/jql/parse-jql';
import { derivedColumn } from '../../core/table/derived-columns';
import { fieldsToRequest } from '../../core/table/issue-table';
import type { FieldDescriptions } from '../../core/table/issue-table';

/** A Jira may give fewer issues a page than asked for; this many pages are fetched at most. */
const PAGES_MAX = 10;

const REFUSED_QUERY = ['JQL_INVALID', 'FIELD_UNKNOWN', 'PROJECT_HIDDEN'];

export interface FoundIssues {
  issues: JiraIssue[];
  total: number;
  fields: FieldDescriptions;
  /** As it was run. */
  jql: string;
  /** undefined: the issues are in the order of the query */
  sort?: TableSort | undefined;
}

/**
 * Finds issues, in the order that the reader wishes where that is possible. A query that our parser
 * does not understand, or that Jira refuses only in the other order, keeps its own order: then what
 * Jira says about it is about the author's words.
 * @throws AppError `PAYLOAD_INVALID` for a field that JQL cannot order by, and what Jira throws
 */
export async function searchIssues(
  jira: JiraClient,
  request: SearchRequest,
  sort: TableSort | undefined,
): Promise<FoundIssues> {
  const jql = sort && (await orderJql(request.jql, orderOf(sort)));
  if (jql !== undefined) {
    try {
      return { ...(await searchPages(jira, { ...request, jql })), sort };
    } catch (error) {
      if (!isRefusedQuery(error)) throw error;
    }
  }
  return searchPages(jira, request).catch(async (error: unknown) => {
    throw await withPosition(error, request.jql);
  });
}

function orderOf({ fieldId, direction }: TableSort) {
  const names = jqlNamesOf(fieldId);
  if (!names) {
    throw new AppError('PAYLOAD_INVALID', 'Jira cannot order issues by this field.', {
      details: { reason: 'sort.fieldId' },
    });
  }
  return { names, direction: direction === 'ascending' ? 'ASC' : 'DESC' } as const;
}

function isRefusedQuery(error: unknown): error is AppError {
  return error instanceof AppError && REFUSED_QUERY.includes(error.code);
}

/** Where Jira says what is wrong with a query but not where, the grammar may know. */
async function withPosition(error: unknown, jql: string): Promise<unknown> {
  if (!isRefusedQuery(error) || error.code !== 'JQL_INVALID') return error;
  if (error.details.position) return error;
  const { error: position } = await parseJql(jql);
  if (!position) return error;
  return new AppError(error.code, error.message, { details: { ...error.details, position } });
}

async function searchPages(jira: JiraClient, request: SearchRequest): Promise<FoundIssues> {
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
  const { jql, maxResults } = request;
  return { issues: issues.slice(0, maxResults), total: first.total, fields, jql };
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

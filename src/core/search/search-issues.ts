import { AppError } from '#contract/app-error';
import type { HiddenParts } from '#contract/issue-table';
import type { TableSort } from '#contract/table-sort';
import type { ColumnFilter } from '#contract/table-view';
import type {
  IssueTotal,
  JiraClient,
  JiraIssue,
  SearchRequest,
  SearchResult,
} from '../jira/jira-client';
import { isJiraFailure } from '../jira/jira-failure';
import { derivedColumn } from '../table/derived-columns';
import { type FieldDescriptions, fieldsToRequest } from '../table/table-rows';
import { fetchSupplements, type IssueSupplements } from './fetch-supplements';

/** The issues of a table, and what its columns need. */
export interface FoundIssues {
  issues: JiraIssue[];
  total: IssueTotal;
  warnings: string[];
  /** The issues or values of the query that were left out, because Jira does not show them to the reader. */
  hidden?: HiddenParts | undefined;
  stoppedBy?: SearchResult['stoppedBy'];
  next?: SearchResult['next'];
  changed?: SearchResult['changed'];
  fields: FieldDescriptions;
  /** Columns that Jira was asked for and does not describe. */
  undescribed?: string[] | undefined;
  supplements: IssueSupplements;
  /** The query that Jira ran. */
  jql: string;
  /** The reader's order; undefined if the issues are in the author's. */
  sort?: TableSort[] | undefined;
  /** The conditions that they meet besides the query. */
  filters?: ColumnFilter[] | undefined;
}

/**
 * Finds the issues of a table and what its columns need, in the order of the query.
 * @param request its fields are the columns
 * @throws {AppError} what `jira` throws
 */
export async function searchIssues(jira: JiraClient, request: SearchRequest): Promise<FoundIssues> {
  const { jql, fieldIds } = request;
  const found = await jira.search({ ...request, fieldIds: fieldsToRequest(fieldIds) });
  const { fields, undescribed } = await describeFields(jira, request, found.described);
  const supplements = await fetchSupplements(jira, found.issues, { fieldIds, fields });
  const { issues, total, warnings, stoppedBy, next, changed } = found;
  const part = { stoppedBy, next, changed };
  return { issues, total, warnings, ...part, fields, undescribed, supplements, jql };
}

/** Jira describes the fields along with the issues. If there are no issues, some versions describe nothing. */
async function describeFields(
  jira: JiraClient,
  { fieldIds, undescribed = [] }: SearchRequest,
  described: FieldDescriptions,
): Promise<Pick<FoundIssues, 'fields' | 'undescribed'>> {
  const isMissing = (id: string, fields: FieldDescriptions) =>
    id !== 'issuekey' && derivedColumn(id) === undefined && !fields.has(id);
  const missing = fieldIds.filter((id) => isMissing(id, described));
  if (missing.every((id) => undescribed.includes(id))) return { fields: described };
  const all = await jira.fields().catch(ignoringFailure);
  const fields = all ? new Map(all.map((field) => [field.id, field])) : described;
  return { fields, undescribed: missing.filter((id) => isMissing(id, fields)) };
}

/** The rows are there already: what Jira says about its fields may cost a column its name, but not the table. */
function ignoringFailure(error: unknown): undefined {
  const isRefused = error instanceof AppError && error.code === 'NO_SITE_ACCESS';
  if (!isRefused && !isJiraFailure(error)) throw error;
}

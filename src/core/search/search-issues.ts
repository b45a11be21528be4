import type { TableSort } from '#contract/table-sort';
import type { IssueTotal, JiraClient, JiraIssue, SearchRequest } from '../jira/jira-client';
import { derivedColumn } from '../table/derived-columns';
import { fieldsToRequest, type FieldDescriptions } from '../table/issue-table';
import { lookUp, type LookedUp } from './look-up';

export interface FoundIssues {
  issues: JiraIssue[];
  total: IssueTotal;
  fields: FieldDescriptions;
  lookedUp: LookedUp;
  /** As it was run. */
  jql: string;
  /** undefined: the issues are in the order of the query */
  sort?: TableSort | undefined;
}

/**
 * Finds the issues of a table with what its columns need, in the order of the query.
 * @param request its fields are the columns
 * @throws {AppError} what Jira throws
 */
export async function searchIssues(jira: JiraClient, request: SearchRequest): Promise<FoundIssues> {
  const { jql, fieldIds } = request;
  const found = await jira.search({ ...request, fieldIds: fieldsToRequest(fieldIds) });
  const fields = await describeFields(jira, fieldIds, found.described);
  const lookedUp = await lookUp(jira, found.issues, { fieldIds, fields });
  return { issues: found.issues, total: found.total, fields, lookedUp, jql };
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

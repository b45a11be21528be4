import type { TableColumn, TableRow } from '../../contract/issue-table';
import type { FieldSchema, JiraIssue } from '../jira/jira-client';
import { issueUrl } from './cell-reader';
import { isNumeric } from './cell-readers';
import { oneLine } from './plain-text';
import { cellField, readCell } from './read-cell';

export type FieldDescriptions = ReadonlyMap<string, { name: string; schema: FieldSchema }>;

/** Known also where Jira does not describe it: it is no field of an issue, but the issue's name. */
const ISSUE_KEY = { name: 'Key', schema: {} };

/** A field that Jira does not describe keeps its id as name, so that its column stays explicable. */
export function tableColumns(fieldIds: string[], fields: FieldDescriptions): TableColumn[] {
  return fieldIds.map((fieldId) => {
    const { name: words, schema } = describe(fieldId, fields);
    const name = oneLine(words);
    return isNumeric(schema) ? { fieldId, name, align: 'end' } : { fieldId, name };
  });
}

export function tableRows(
  issues: JiraIssue[],
  { fieldIds, fields, ...place }: RowOptions,
): TableRow[] {
  const cellFields = fieldIds.map((id) => cellField(id, describe(id, fields).schema));
  return issues.map((issue) => ({
    key: issue.key,
    url: issueUrl(place.baseUrl, issue.key),
    cells: cellFields.map((field) => readCell(field, { issue, ...place })),
  }));
}

export interface RowOptions {
  fieldIds: string[];
  fields: FieldDescriptions;
  baseUrl: string;
  /** `YYYY-MM-DD` where the reader is. */
  today: string;
}

/** What to ask Jira for: the columns, and what their cells need beside their own value. */
export function fieldsToRequest(fieldIds: string[]): string[] {
  const needed = new Set(fieldIds.filter((id) => id !== 'issuekey'));
  if (needed.has('duedate')) needed.add('resolution');
  // An empty list would mean "the default fields" to Jira.
  return needed.size > 0 ? [...needed] : ['summary'];
}

function describe(fieldId: string, fields: FieldDescriptions) {
  const described = fields.get(fieldId);
  if (described) return described;
  return fieldId === 'issuekey' ? ISSUE_KEY : { name: fieldId, schema: {} };
}

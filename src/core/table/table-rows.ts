import { isDerivedColumnId } from '#contract/columns';
import type { TableColumn, TableRow } from '#contract/issue-table';
import type { FieldSchema, JiraIssue } from '../jira/jira-client';
import type { IssueNames } from './cells/cell-reader';
import { isNumeric } from './cells/cell-readers';
import { cellField, readCell } from './cells/read-cell';
import { workingTimeIn } from './cells/working-time';
import { distinctNames } from './distinct-names';
import { derivedColumn, derivedColumnName } from './derived-columns';
import { oneLine } from './plain-text';

export type FieldDescriptions = ReadonlyMap<string, { name: string; schema: FieldSchema }>;

/** Known also where Jira does not describe it: it is no field of an issue, but the issue's name. */
const ISSUE_KEY = { name: 'Key', schema: {} };

/** A field that Jira does not describe keeps its id as name, so that its column stays explicable. */
export function tableColumns(fieldIds: string[], fields: FieldDescriptions): TableColumn[] {
  const described = fieldIds.map((id) => ({ id, ...describe(id, fields) }));
  const names = distinctNames(described);
  return described.map(({ id: fieldId, name: words, schema }) => {
    const name = oneLine(names.get(fieldId) ?? words);
    const isEnd = isNumeric(schema) || derivedColumn(fieldId) !== undefined;
    return isEnd ? { fieldId, name, align: 'end' } : { fieldId, name };
  });
}

export function tableRows(
  issues: JiraIssue[],
  { fieldIds, fields, ...options }: RowOptions,
): TableRow[] {
  const cellFields = fieldIds.map((id) => cellField(id, describe(id, fields).schema));
  const workday = fieldIds.some((id) => WORKING_TIME_FIELDS.has(id))
    ? workingTimeIn(issues)
    : undefined;
  return issues.map((issue) => {
    const context = { issue, ...options, ...(workday ? { workday } : {}) };
    return {
      key: issue.key,
      cells: cellFields.map((field) => readCell(field, context)),
    };
  });
}

export interface RowOptions {
  fieldIds: string[];
  fields: FieldDescriptions;
  baseUrl: string;
  /** `YYYY-MM-DD` where the reader is. */
  today: string;
  /** Milliseconds since the epoch. */
  now: number;
  names?: IssueNames;
  statusSince?: ReadonlyMap<string, string>;
}

/** Those of seconds of work, which a person reads as days and weeks. */
const WORKING_TIME_FIELDS = new Set([
  'timetracking',
  'timespent',
  'timeestimate',
  'timeoriginalestimate',
  'aggregatetimespent',
  'aggregatetimeestimate',
  'aggregatetimeoriginalestimate',
]);

/** What to ask Jira for: the columns, and what their cells need beside their own value. */
export function fieldsToRequest(fieldIds: string[]): string[] {
  const needed = new Set(fieldIds.flatMap(fieldsOf));
  needed.delete('issuekey');
  if (needed.has('duedate')) needed.add('resolution');
  // It shows how long a working day is in this Jira.
  if (fieldIds.some((id) => WORKING_TIME_FIELDS.has(id))) needed.add('timetracking');
  // An empty list would mean "the default fields" to Jira.
  return needed.size > 0 ? [...needed] : ['summary'];
}

function fieldsOf(id: string): string[] {
  const derived = derivedColumn(id);
  return derived ? [...derived.needs, ...(derived.prefers ?? [])] : [id];
}

function describe(fieldId: string, fields: FieldDescriptions) {
  const described = fields.get(fieldId);
  if (described) return described;
  if (fieldId === 'issuekey') return ISSUE_KEY;
  return { name: isDerivedColumnId(fieldId) ? derivedColumnName(fieldId) : fieldId, schema: {} };
}

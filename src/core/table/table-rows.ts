import { isDerivedColumnId, SITE_COLUMN_ID } from '#contract/columns';
import type { TableColumn, TableRow } from '#contract/issue-table';
import type { FieldSchema, JiraIssue } from '../jira/jira-client';
import type { IssueNames } from './cells/cell-reader';
import { isNumeric } from './cells/reader-kinds';
import { cellField, readCell } from './cells/read-cell';
import { workingTimeIn } from './cells/working-time';
import { distinctNames } from './distinct-names';
import { derivedColumn, derivedColumnName } from './derived-columns';
import { nameLine } from './plain-text';
import type { ReadMarkup } from './rich/rich-budget';

/** The fields that Jira described, by id. */
export type FieldDescriptions = ReadonlyMap<string, { name: string; schema: FieldSchema }>;

/** Used if Jira does not describe the key, which is not among an issue's fields. */
const ISSUE_KEY = { name: 'Key', schema: {} };

/** Makes the columns of a table. A field that Jira does not describe keeps its id as its name. */
export function tableColumns(fieldIds: string[], fields: FieldDescriptions): TableColumn[] {
  const described = fieldIds.map((id) => ({ id, ...describe(id, fields) }));
  const names = distinctNames(described);
  return described.map(({ id: fieldId, name: words, schema }) => {
    const name = nameLine(names.get(fieldId) ?? words);
    const isEnd =
      isNumeric(cellField(fieldId, schema).readers) ||
      (derivedColumn(fieldId) !== undefined && fieldId !== SITE_COLUMN_ID);
    return isEnd ? { fieldId, name, align: 'end' } : { fieldId, name };
  });
}

/** Makes the rows of a table: one per issue, with a cell per column. */
export function tableRows(
  issues: JiraIssue[],
  { fieldIds, fields, ...options }: RowOptions,
): TableRow[] {
  const cellFields = fieldIds.map((id) => cellField(id, describe(id, fields).schema));
  const workday = fieldIds.some((id) => WORKING_TIME_FIELDS.has(id))
    ? workingTimeIn(issues)
    : undefined;
  const place = { ...options, ...(workday ? { workday } : {}) };
  return issues.map((issue) => {
    const context = { issue, ...place };
    return { key: issue.key, cells: cellFields.map((field) => readCell(field, context)) };
  });
}

/** The columns, and what their cells are read with. */
export interface RowOptions {
  fieldIds: string[];
  fields: FieldDescriptions;
  /** Base URL of the Jira, without a trailing slash. */
  baseUrl: string;
  /** The name of the link to it. */
  site?: string;
  /** The day in the reader's time zone, `YYYY-MM-DD`. */
  today: string;
  /** Milliseconds since the epoch. */
  now: number;
  names?: IssueNames;
  /** How formatted texts of this Jira are marked up; without it they are plain. */
  readMarkup?: ReadMarkup;
  /** When each issue, by key, entered its status; ISO 8601. */
  statusSince?: ReadonlyMap<string, string>;
}

/** Fields that hold seconds of working time, which people read as days and weeks. */
const WORKING_TIME_FIELDS = new Set([
  'timetracking',
  'timespent',
  'timeestimate',
  'timeoriginalestimate',
  'aggregatetimespent',
  'aggregatetimeestimate',
  'aggregatetimeoriginalestimate',
]);

/** Lists the fields to request from Jira: those of the columns, and others that their cells need. */
export function fieldsToRequest(fieldIds: string[]): string[] {
  const needed = new Set(fieldIds.flatMap(fieldsOf));
  needed.delete('issuekey');
  if (needed.has('duedate')) needed.add('resolution');
  // It reveals how long a working day is in this Jira.
  if (fieldIds.some((id) => WORKING_TIME_FIELDS.has(id))) needed.add('timetracking');
  // To Jira an empty list would mean its default fields.
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

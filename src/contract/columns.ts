/** A column that an author can choose. */
export interface ColumnChoice {
  fieldId: string;
  name: string;
  custom: boolean;
  /** Only of fields whose name others have too. */
  type?: FieldType;
  /** Of a custom field: what it holds and, after a space, which plug-in made it; for comparison with other Jiras. */
  kind?: string;
}

/** Each has its name in `locales/`, under `fieldType`. */
export type FieldType =
  | 'text'
  | 'number'
  | 'date'
  | 'datetime'
  | 'option'
  | 'options'
  | 'labels'
  | 'user'
  | 'users'
  | 'group'
  | 'version'
  | 'project'
  | 'team';

/** The columns of a new macro. */
export const DEFAULT_COLUMN_IDS = [
  'issuekey',
  'issuetype',
  'summary',
  'status',
  'priority',
  'assignee',
  'updated',
] as const;

/**
 * Columns that Jira has no field for: the app computes them from other fields. Each has its name in
 * `locales/` under its id, and its cells in `core/table/derived-columns`.
 */
export const DERIVED_COLUMN_IDS = [
  'derived.age',
  'derived.timeSinceUpdate',
  'derived.timeInStatus',
  'derived.daysOverdue',
  'derived.daysToDue',
  'derived.site',
] as const;

/** The name of the link that an issue came by; it tells the issues of several Jiras apart. */
export const SITE_COLUMN_ID: DerivedColumnId = 'derived.site';

export type DerivedColumnId = (typeof DERIVED_COLUMN_IDS)[number];

/** Whether a column's id names a derived column rather than a field of Jira. */
export function isDerivedColumnId(fieldId: string): fieldId is DerivedColumnId {
  return (DERIVED_COLUMN_IDS as readonly string[]).includes(fieldId);
}

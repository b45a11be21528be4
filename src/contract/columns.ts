/** A column that an author can choose. */
export interface ColumnChoice {
  fieldId: string;
  name: string;
  custom: boolean;
}

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

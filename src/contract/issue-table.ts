import type { TableSort } from './table-sort';

/** The table as it crosses the bridge: cells are small, typed and already safe to show as text. */
export interface IssueTable {
  columns: TableColumn[];
  rows: TableRow[];
  count: IssueCount;
  link: { id: string; name: string; displayUrl: string };
  /** The same search in Jira's own issue navigator. */
  searchUrl: string;
  /** When Jira answered, ISO 8601. */
  asOf: string;
  /** The reader's order, when the rows are in it; else they are in the author's. */
  sort?: TableSort;
}

export interface IssueCount {
  shown: number;
  /** All issues that Jira finds for this reader. */
  total: number;
  /** The author's limit, when it is what cut the list. */
  limitedTo?: number;
}

export interface TableColumn {
  fieldId: string;
  /** Jira's name of the field, in the reader's Jira language. */
  name: string;
  align?: 'end';
  /** Jira can order issues by it. */
  sortable?: true;
}

export interface TableRow {
  key: string;
  /** `{displayUrl}/browse/{key}` */
  url: string;
  /** One per column, in the order of the columns. */
  cells: Cell[];
}

export type StatusCategory = 'new' | 'indeterminate' | 'done' | 'undefined';

export type Cell =
  | { type: 'empty' }
  | { type: 'text'; text: string }
  | { type: 'issue'; key: string; url: string; summary?: string; done?: boolean }
  | { type: 'issues'; issues: { key: string; url: string; label?: string; done?: boolean }[] }
  | { type: 'issuetype'; name: string; subtask?: boolean }
  | { type: 'status'; name: string; category: StatusCategory }
  | { type: 'priority'; name: string }
  | { type: 'user'; name: string; inactive?: boolean }
  | { type: 'users'; users: { name: string; inactive?: boolean }[] }
  /** `date` is `YYYY-MM-DD` and is never shifted by a time zone. */
  | { type: 'date'; date: string; overdue?: boolean }
  /** `at` is ISO 8601 with an offset that every engine parses. */
  | { type: 'datetime'; at: string }
  | { type: 'number'; value: number }
  | { type: 'duration'; seconds: number }
  | { type: 'tags'; tags: string[] }
  | { type: 'url'; url: string };

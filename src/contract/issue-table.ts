import type { TableSort } from './table-sort';

/** The table as it crosses the bridge: cells are small, typed and already safe to show as text. */
export interface IssueTable {
  columns: TableColumn[];
  rows: TableRow[];
  count: IssueCount;
  link: LinkReference;
  /** The linked application reports changes, so that an open table can ask whether there are any. */
  reportsChanges?: true;
  /** Everybody sees what one account of that Jira may see. */
  shared?: true;
  /** The same search in Jira's own issue navigator. */
  searchUrl: string;
  /** When Jira answered, ISO 8601. */
  asOf: string;
  /** The reader's order, when the rows are in it; else they are in the author's. */
  sort?: TableSort;
}

export interface LinkReference {
  id: string;
  name: string;
  /** Base URL, without a slash at its end. */
  displayUrl: string;
}

export interface IssueCount {
  shown: number;
  /** All issues that Jira finds for this reader. */
  total: number;
  /** What `total` is when it is no exact number: Jira's estimate, or only what is certain; there are more then. */
  precision?: 'approximate' | 'at-least';
  /** What cut the list, where that is known. */
  limitedBy?: TableLimit;
}

/** The author's maximum, what one answer has room for, what Jira gives at once, the app's limit for exports. */
export type TableLimit = 'author' | 'size' | 'jira' | 'export';

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
  /** One per column, in the order of the columns. */
  cells: Cell[];
}

export type StatusCategory = 'new' | 'indeterminate' | 'done' | 'undefined';

/**
 * Formatted text as a small tree. A string is text; everything else is an element whose tag the viewer
 * knows, so that nothing from Jira is ever read as HTML. `href` is http, https or mailto.
 */
export type RichNode = string | RichElement;
export interface RichElement {
  tag: RichTag;
  content?: RichNode[];
  href?: string;
}
export type RichTag =
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'numbered'
  | 'item'
  | 'quote'
  | 'panel'
  | 'codeblock'
  | 'rule'
  | 'table'
  | 'row'
  | 'cell'
  | 'break'
  | 'strong'
  | 'emphasis'
  | 'code'
  | 'underline'
  | 'strike'
  | 'link';

/** How long a working day (hours) is in that Jira and, where it is known, a working week (days). */
export interface WorkingTime {
  hours: number;
  days?: number;
}

export interface IssueReference {
  key: string;
  url: string;
  summary?: string;
  /** How it is related, in Jira's words: `is blocked by`. */
  label?: string;
  done?: boolean;
}
export interface CellUser {
  /** Empty when Jira does not say who it is. */
  name: string;
  inactive?: boolean;
}
export interface CellVersion {
  name: string;
  state?: 'released' | 'archived' | 'overdue';
}
export interface CellSprint {
  name: string;
  state?: 'active' | 'future' | 'closed';
}
export interface DevelopmentCount {
  kind: 'pullrequest' | 'branch' | 'repository' | 'build' | 'review' | 'deployment';
  count: number;
  /** Jira's word: `OPEN`, `MERGED`, `DECLINED`, `SUCCESSFUL` ... */
  state?: string;
}

/** `more` counts what a long list leaves out, `cut` says that a text does not end where Jira's does. */
export type Cell =
  /** `means`: Jira has a word for this field without a value. */
  | { type: 'empty'; means?: 'unresolved' | 'unassigned' }
  | { type: 'text'; text: string; cut?: true }
  | { type: 'rich'; content: RichNode[]; cut?: true }
  | { type: 'issue'; key: string; url: string; summary?: string; done?: boolean }
  | { type: 'issues'; issues: IssueReference[]; more?: number }
  | { type: 'issuetype'; name: string; subtask?: boolean }
  /** `rank` is the place in Jira's own order, as far as ids tell it. */
  | { type: 'status'; name: string; category: StatusCategory; rank?: number }
  /** Of priorities, rank 1 is the most urgent. */
  | { type: 'priority'; name: string; rank?: number }
  | ({ type: 'user' } & CellUser)
  | { type: 'users'; users: CellUser[]; more?: number }
  /** `date` is `YYYY-MM-DD` and is never shifted by a time zone. */
  | { type: 'date'; date: string; overdue?: boolean }
  /** `at` is ISO 8601 with an offset that every engine parses. */
  | { type: 'datetime'; at: string }
  /** Days, as `date`; either end may be open. */
  | { type: 'interval'; start?: string; end?: string }
  | { type: 'number'; value: number }
  /** 0 to 100, and more for what took longer than planned. */
  | { type: 'percent'; value: number }
  | { type: 'boolean'; value: boolean }
  /** Working time; without `workday` only hours and minutes can be said. */
  | { type: 'duration'; seconds: number; workday?: WorkingTime }
  /** Seconds of working time. */
  | {
      type: 'tracking';
      spent?: number;
      remaining?: number;
      estimate?: number;
      workday?: WorkingTime;
    }
  /** Time that passed on the calendar; `atMost` when only an upper bound is known. */
  | { type: 'elapsed'; seconds: number; atMost?: true }
  /** Whole days on the calendar. */
  | { type: 'days'; days: number }
  | { type: 'tags'; tags: string[]; more?: number }
  | { type: 'versions'; versions: CellVersion[]; more?: number }
  /** The current sprint first. */
  | { type: 'sprints'; sprints: CellSprint[]; more?: number }
  /** `seconds` of working time that remain, negative once the goal is missed. */
  | {
      type: 'sla';
      state: 'running' | 'paused' | 'completed';
      breached?: true;
      seconds?: number;
    }
  | { type: 'development'; items: DevelopmentCount[] }
  | { type: 'url'; url: string };

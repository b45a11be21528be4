import type { WireError } from './app-error';
import type { PagePosition } from './table-page';
import type { TableSort } from './table-sort';
import type { ColumnFilter } from './table-view';

/** A table as it crosses the bridge. Its cells are small, typed and safe to show as text. */
export interface IssueTable {
  columns: TableColumn[];
  rows: TableRow[];
  count: IssueCount;
  link: LinkReference;
  /**
   * Jira's own messages about a query that it ran although parts of it match nothing, such as the name of a
   * person who left. Absent for a shared account, because they may be about the link's own clause.
   */
  warnings?: string[];
  /** What the query names and this reader cannot see; the table shows the rest. Absent for a shared account too. */
  hidden?: HiddenParts;
  /** Columns that this Jira was just asked for and does not describe; the page need not have them looked for again. */
  undescribed?: string[];
  /** The linked application reports changes, so open tables may ask whether there are any. */
  reportsChanges?: true;
  /** All readers see what one account of that Jira may see. */
  shared?: true;
  /** The URL of the same search in Jira's issue navigator. */
  searchUrl: string;
  /** When Jira answered, ISO 8601. */
  asOf: string;
  /** The order in which Jira was asked for the rows; absent if they are in the order of the query. */
  sort?: TableSort[];
  /** The conditions on columns that Jira was asked for; absent if it was asked for all issues of the query. */
  filters?: ColumnFilter[];
  /** Where the rest of the table begins; absent if there is no more, or no more may be loaded. */
  next?: PagePosition;
  /** The result was another one when a further part of it was loaded; issues may be missing or out of order. */
  changed?: true;
  /** The Jiras that the rows come from, in the order of the definition's sources; only of a merged table. */
  sites?: TableSite[];
}

/** What one of several Jiras adds to a table: its count, or its failure, or neither while it is being asked. */
export interface TableSite {
  linkId: string;
  /** Undefined while it is not known, and for a link that no longer exists. */
  name?: string | undefined;
  /** `shown` counts the rows of this site that the table has. */
  count?: IssueCount;
  /** If its rows were loaded before, they stay where the failure does not change what the reader may see. */
  error?: WireError;
  /** Of the rows that the table has. */
  asOf?: string;
  searchUrl?: string;
  shared?: true;
  reportsChanges?: true;
  warnings?: string[];
  hidden?: HiddenParts;
}

/** How many issues, or other values, a query names in vain. Jira does not tell whether they exist. */
export interface HiddenParts {
  count: number;
  of: 'issues' | 'values';
}

/** The parts of a link that people may see wherever it is mentioned. */
export interface LinkReference {
  id: string;
  name: string;
  /** Base URL, without a trailing slash. */
  displayUrl: string;
}

/** How many issues a table shows, of how many. */
export interface IssueCount {
  shown: number;
  /** The issues that Jira finds for this reader. */
  total: number;
  /** Present if `total` is not exact: Jira's estimate, or the number that is certain and that is exceeded. */
  precision?: 'approximate' | 'at-least';
  /** What limits the rows; absent if all are shown. */
  limitedBy?: TableLimit;
  /** The rest is being loaded. Set by the page that shows the table. */
  loading?: true;
}

/**
 * A limit on rows: the author's maximum, the size of an answer, the number that Jira returns, the app's maximum
 * for exports or for pages of one search, or a failure of Jira on a later page.
 */
export type TableLimit = 'author' | 'size' | 'jira' | 'export' | 'pages' | 'failure';

/** A column of a table. */
export interface TableColumn {
  fieldId: string;
  /** Jira's name of the field, in the reader's language, or the author's heading. */
  name: string;
  /** The name is the author's heading. */
  hasHeading?: true;
  align?: 'end';
  /** Jira can order issues by it. */
  sortable?: true;
}

/** An issue of a table. */
export interface TableRow {
  key: string;
  /** One per column, in the order of the columns. */
  cells: Cell[];
  /** The issue itself, in a merged table: two Jiras may have issues of one key, and `key` tells their rows apart. */
  issue?: { key: string; url: string };
}

/** The key of a status category of Jira. */
export type StatusCategory = 'new' | 'indeterminate' | 'done' | 'undefined';

/**
 * Formatted text as a small tree. A string is text; any other node is an element whose tag the viewer knows, so
 * nothing from Jira is ever parsed as HTML. `href` is http, https or mailto.
 */
export type RichNode = string | RichElement;
export interface RichElement {
  tag: RichTag;
  content?: RichNode[];
  href?: string;
  /** The number that a numbered list begins with, unless it is 1. */
  start?: number;
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
  /** A cell that is a heading. */
  | 'header'
  | 'break'
  | 'strong'
  | 'emphasis'
  | 'code'
  | 'underline'
  | 'strike'
  | 'superscript'
  | 'subscript'
  | 'link';

/** The length of a working day (hours) in that Jira and, if it is known, of a working week (days). */
export interface WorkingTime {
  hours: number;
  days?: number;
}

/** An issue to which a cell refers. */
export interface IssueReference {
  key: string;
  url: string;
  summary?: string;
  /** The relation in Jira's words: `is blocked by`. */
  label?: string;
  done?: boolean;
}
/** A person in a cell. */
export interface CellUser {
  /** Empty if Jira hides it. */
  name: string;
  inactive?: boolean;
}
/** A version in a cell. */
export interface CellVersion {
  name: string;
  state?: 'released' | 'archived' | 'overdue';
}
/** A sprint in a cell. */
export interface CellSprint {
  name: string;
  state?: 'active' | 'future' | 'closed';
}
/** The number of items of one kind in the development summary. */
export interface DevelopmentCount {
  kind: 'pullrequest' | 'branch' | 'repository' | 'build' | 'review' | 'deployment';
  count: number;
  /** Jira's own word: `OPEN`, `MERGED`, `DECLINED`, `SUCCESSFUL` ... */
  state?: string;
}

/** A cell. `more` counts the items that a long list leaves out; `cut` marks a text that was shortened. */
export type Cell =
  /** `means`: Jira has a word for this field without a value. */
  | { type: 'empty'; means?: 'unresolved' | 'unassigned' }
  | { type: 'text'; text: string; cut?: true }
  | { type: 'rich'; content: RichNode[]; cut?: true }
  | { type: 'issue'; key: string; url: string; summary?: string; done?: boolean }
  | { type: 'issues'; issues: IssueReference[]; more?: number }
  | { type: 'issuetype'; name: string; subtask?: boolean }
  /** `rank` is the id, which follows Jira's own order unless an administrator reordered the statuses. */
  | { type: 'status'; name: string; category: StatusCategory; rank?: number }
  /** Likewise; rank 1 is the most urgent. */
  | { type: 'priority'; name: string; rank?: number }
  | ({ type: 'user' } & CellUser)
  | { type: 'users'; users: CellUser[]; more?: number }
  /** `date` is `YYYY-MM-DD`, and no time zone shifts it. */
  | { type: 'date'; date: string; overdue?: boolean }
  /** `at` is ISO 8601 with an offset that every engine parses. */
  | { type: 'datetime'; at: string }
  /** Days as `YYYY-MM-DD`; either end may be open. */
  | { type: 'interval'; start?: string; end?: string }
  | { type: 'number'; value: number }
  /** From 0 to 100, or more if work took longer than planned. */
  | { type: 'percent'; value: number }
  | { type: 'boolean'; value: boolean }
  /** Working time; without `workday` it can be shown in hours and minutes only. */
  | { type: 'duration'; seconds: number; workday?: WorkingTime }
  /** Seconds of working time. */
  | {
      type: 'tracking';
      spent?: number;
      remaining?: number;
      estimate?: number;
      workday?: WorkingTime;
    }
  /** Elapsed calendar time; `atMost` if only an upper bound is known. */
  | { type: 'elapsed'; seconds: number; atMost?: true }
  /** Whole calendar days. */
  | { type: 'days'; days: number }
  | { type: 'tags'; tags: string[]; more?: number }
  | { type: 'versions'; versions: CellVersion[]; more?: number }
  /** The current sprint first. */
  | { type: 'sprints'; sprints: CellSprint[]; more?: number }
  /** `seconds` of working time that remain, negative after the goal was missed. */
  | {
      type: 'sla';
      state: 'running' | 'paused' | 'completed';
      breached?: true;
      seconds?: number;
    }
  | { type: 'development'; items: DevelopmentCount[] }
  | { type: 'url'; url: string };

import type { Cell, WorkingTime } from '#contract/issue-table';
import type { JiraIssue } from '../../jira/jira-client';
import type { ReadMarkup } from '../rich/rich-budget';

/** What readers know besides the value of the field. */
export interface CellContext {
  issue: JiraIssue;
  /** Base URL of the Jira, without a trailing slash. */
  baseUrl: string;
  /** The name of the link to it. */
  site?: string;
  /** The day in the reader's time zone, `YYYY-MM-DD`. */
  today: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** The length of a working day, as far as this answer of Jira reveals it. */
  workday?: WorkingTime;
  /** Names of issues of which this answer holds only the keys. */
  names?: IssueNames;
  /** How formatted texts of this Jira are marked up; without it they are plain. */
  readMarkup?: ReadMarkup;
  /** When each issue, by key, entered its status; ISO 8601. */
  statusSince?: ReadonlyMap<string, string>;
}

/** Names of issues, by the key that refers to them: of a moved issue, an old one. */
export type IssueNames = ReadonlyMap<string, IssueName>;
/** What a reference shows of the issue that it leads to. */
export interface IssueName {
  /** Of an issue that was moved: its present key. */
  movedTo?: string;
  summary?: string;
  done?: boolean;
}

/**
 * Turns the value of one kind of field into a cell.
 * @param value never null, undefined, `''` or `[]`
 * @returns undefined if the value does not have the shape of that kind
 */
export type CellReader = (value: unknown, context: CellContext) => Cell | undefined;

/** The cell of a field without a value. */
export const EMPTY: Cell = { type: 'empty' };

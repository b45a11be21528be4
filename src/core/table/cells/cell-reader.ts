import type { Cell, WorkingTime } from '#contract/issue-table';
import type { JiraIssue } from '../../jira/jira-client';

export interface CellContext {
  issue: JiraIssue;
  /** Of the Jira, without a trailing slash. */
  baseUrl: string;
  /** `YYYY-MM-DD` where the reader is. */
  today: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** As this very answer of Jira shows it. */
  workday?: WorkingTime;
  /** Of issues that this answer names by their keys only. */
  names?: IssueNames;
  /** Since when issues, by key, are in their status: an instant, ISO 8601. */
  statusSince?: ReadonlyMap<string, string>;
}

/** What a reference shows of the issue that it leads to, by key. */
export type IssueNames = ReadonlyMap<string, IssueName>;
export interface IssueName {
  summary?: string;
  done?: boolean;
}

/**
 * Turns the value of one kind of field into a cell.
 * @param value never null, undefined, `''` or `[]`
 * @returns undefined when the value does not have the shape of that kind
 */
export type CellReader = (value: unknown, context: CellContext) => Cell | undefined;

export const EMPTY: Cell = { type: 'empty' };

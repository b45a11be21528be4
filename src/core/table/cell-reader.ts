import type { Cell } from '../../contract/issue-table';
import type { JiraIssue } from '../jira/jira-client';

export interface CellContext {
  issue: JiraIssue;
  /** Of the Jira, without a trailing slash. */
  baseUrl: string;
  /** `YYYY-MM-DD` where the reader is. */
  today: string;
}

/**
 * Turns the value of one kind of field into a cell.
 * @param value never null, undefined, `''` or `[]`
 * @returns undefined when the value does not have the shape of that kind
 */
export type CellReader = (value: unknown, context: CellContext) => Cell | undefined;

export const EMPTY: Cell = { type: 'empty' };

/** A property of an outside value, or undefined when it is no object or has no such property. */
export function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

export function stringProperty(value: unknown, name: string): string | undefined {
  const found = property(value, name);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

export function issueUrl(baseUrl: string, key: string): string {
  return `${baseUrl}/browse/${encodeURIComponent(key)}`;
}

import type { Cell, WorkingTime } from '#contract/issue-table';
import type { JiraIssue } from '../jira/jira-client';

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

export function numberProperty(value: unknown, name: string): number | undefined {
  const found = property(value, name);
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

/** The first of a long list, and how many are left out. */
export function firstOf<T>(items: T[], max: number): { first: T[]; more?: number } {
  return items.length <= max
    ? { first: items }
    : { first: items.slice(0, max), more: items.length - max };
}

/** The object in a text such as Cloud's `{"start":"2026-01-01"}`; undefined when there is none. */
export function parsedObject(text: unknown): object | undefined {
  if (typeof text !== 'string' || !text.startsWith('{')) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

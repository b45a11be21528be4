import type { CellContext, CellReader } from './cell-reader';
import { EMPTY, property } from './cell-reader';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATETIME =
  /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?:(Z)|([+-]\d{2}):?(\d{2}))$/;

export const readDate: CellReader = (value) =>
  isDate(value) ? { type: 'date', date: value } : undefined;

/** A day that is past where the reader is, of an issue that is still open. */
export const readDueDate: CellReader = (value, context) => {
  if (!isDate(value)) return undefined;
  const overdue = value < context.today && !isResolved(context);
  return overdue ? { type: 'date', date: value, overdue } : { type: 'date', date: value };
};

/** Jira writes `-0700`, which Safari does not parse. */
export const readDatetime: CellReader = (value) => {
  const match = typeof value === 'string' ? DATETIME.exec(value) : null;
  if (!match) return undefined;
  const [, local = '', utc, hours = '', minutes = ''] = match;
  return { type: 'datetime', at: local + (utc ?? `${hours}:${minutes}`) };
};

/** Seconds, as all of Jira's time fields. */
export const readDuration: CellReader = (value) =>
  typeof value === 'number' && Number.isFinite(value)
    ? { type: 'duration', seconds: value }
    : undefined;

/** `timetracking`: what was spent, else what was estimated. */
export const readTimeTracking: CellReader = (value, context) =>
  readDuration(property(value, 'timeSpentSeconds'), context) ??
  readDuration(property(value, 'originalEstimateSeconds'), context) ??
  EMPTY;

function isDate(value: unknown): value is string {
  return typeof value === 'string' && DATE.test(value);
}

function isResolved({ issue }: CellContext): boolean {
  const resolution = property(issue.fields, 'resolution');
  return resolution !== undefined && resolution !== null;
}

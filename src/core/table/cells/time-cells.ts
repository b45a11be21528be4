import { parseJsonObject } from '../../untrusted/parse-json';
import { numberProperty, property, stringProperty } from '../../untrusted/property';
import { dayNumber } from '../instant';
import { type CellContext, type CellReader, EMPTY } from './cell-reader';

const DATETIME =
  /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?:(Z)|([+-]\d{2}):?(\d{2}))$/;

/** Reads a date without a time. */
export const readDate: CellReader = (value) =>
  isDate(value) ? { type: 'date', date: value } : undefined;

/** Reads `duedate`: overdue if the day is past in the reader's time zone and the issue is unresolved. */
export const readDueDate: CellReader = (value, context) => {
  if (!isDate(value)) return undefined;
  const overdue = value < context.today && !isResolved(context);
  return overdue ? { type: 'date', date: value, overdue } : { type: 'date', date: value };
};

/** Reads an instant. Jira writes offsets as `-0700`, which Safari does not parse. */
export const readDatetime: CellReader = (value) => {
  const match = typeof value === 'string' ? DATETIME.exec(value) : null;
  if (!match) return undefined;
  const [, local = '', utc, hours = '', minutes = ''] = match;
  // Shorter, because a table sends many of them over the bridge.
  const isUtc = utc !== undefined || (hours === '+00' && minutes === '00');
  return { type: 'datetime', at: withoutZeros(local) + (isUtc ? 'Z' : `${hours}:${minutes}`) };
};

const withoutZeros = (time: string) => (time.endsWith('.000') ? time.slice(0, -4) : time);

/** Reads an interval of Jira Product Discovery, `{"start":"2026-01-01","end":"2026-03-31"}`, as an object or its text. */
export const readInterval: CellReader = (value) => {
  const interval = parseJsonObject(value) ?? value;
  const [start, end] = ['start', 'end'].map((name) => stringProperty(interval, name));
  const days = { ...(isDate(start) ? { start } : {}), ...(isDate(end) ? { end } : {}) };
  return Object.keys(days).length > 0 ? { type: 'interval', ...days } : undefined;
};

/** Reads seconds of working time, which all of Jira's time fields hold. */
export const readDuration: CellReader = (value, { workday }) =>
  typeof value === 'number' && Number.isFinite(value)
    ? { type: 'duration', seconds: value, ...(workday ? { workday } : {}) }
    : undefined;

/** Reads `timetracking`. */
export const readTimeTracking: CellReader = (value, { workday }) => {
  if (typeof value !== 'object') return undefined;
  const seconds = {
    spent: numberProperty(value, 'timeSpentSeconds'),
    remaining: numberProperty(value, 'remainingEstimateSeconds'),
    estimate: numberProperty(value, 'originalEstimateSeconds'),
  };
  const known = Object.entries(seconds).filter(([, found]) => found !== undefined);
  if (known.length === 0) return EMPTY;
  return { type: 'tracking', ...Object.fromEntries(known), ...(workday ? { workday } : {}) };
};

function isDate(value: unknown): value is string {
  return typeof value === 'string' && dayNumber(value) !== undefined;
}

/** Whether the issue is resolved. It must have been requested with `resolution`. */
export function isResolved({ issue }: CellContext): boolean {
  const resolution = property(issue.fields, 'resolution');
  return resolution !== undefined && resolution !== null;
}

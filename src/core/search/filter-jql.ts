import type { ColumnFilter } from '#contract/table-view';
import { jqlNamesOf } from '../jql/jql-names';
import { dayFrom, movedDay } from '../view/filter-day';
import { NO_VALUE } from '../view/no-value';

/** Fields of days; the others that have a time begin and end their days where the reader is. */
const DAYS = new Set(['duedate']);
/** What JavaScript writes of a number that JQL reads too. */
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * The conditions of columns in JQL. Jira finds by them at least the issues that meet the conditions in the browser.
 * @param today `YYYY-MM-DD`, where the reader is
 * @returns undefined if JQL has no such condition
 */
export function jqlOfFilters(filters: readonly ColumnFilter[], today: string): string | undefined {
  const conditions = filters.map((filter) => jqlOf(filter, today));
  return conditions.length > 0 && conditions.every((each) => each !== undefined)
    ? conditions.map((each) => `(${each})`).join(' AND ')
    : undefined;
}

const CURRENT = { reader: '= currentUser()', sprint: 'in openSprints()' } as const;

function jqlOf(filter: ColumnFilter, today: string): string | undefined {
  const [name] = jqlNamesOf(filter.fieldId) ?? [];
  if (name === undefined) return undefined;
  switch (filter.kind) {
    case 'choice':
      return choice(name, filter);
    case 'number':
      return numbers(name, filter);
    case 'date':
      return days(name, filter, today);
    case 'empty':
      return `${name} is ${filter.empty ? '' : 'not '}EMPTY`;
    case 'current':
      return `${name} ${CURRENT[filter.of]}`;
    case 'text':
      // Jira finds words, and not the parts of words that the browser finds.
      return undefined;
  }
}

function choice(
  name: string,
  { values: all, not }: Extract<ColumnFilter, { kind: 'choice' }>,
): string | undefined {
  const values = all.filter((value) => value !== NO_VALUE);
  if (values.some(isUnspeakable)) return undefined;
  const hasEmpty = values.length < all.length;
  const list = `${name} ${not ? 'not in' : 'in'} (${values.map(quoted).join(', ')})`;
  const lists = values.length > 0 ? [list] : [];
  // Jira leaves out issues without a value, unless it is told to keep them.
  if (not) {
    return hasEmpty
      ? [...lists, `${name} is not EMPTY`].join(' AND ')
      : `${list} OR ${name} is EMPTY`;
  }
  return [...lists, ...(hasEmpty ? [`${name} is EMPTY`] : [])].join(' OR ');
}

function numbers(
  name: string,
  { min, max }: Extract<ColumnFilter, { kind: 'number' }>,
): string | undefined {
  const ends = [min, max].map((end) => end?.toString());
  if (ends.some((end) => end !== undefined && !PLAIN_NUMBER.test(end))) return undefined;
  return between(name, ends);
}

/** A person's time zone in Jira may be another one than in Confluence, so times are looked for a day further. */
function days(
  name: string,
  { fieldId, from, to }: Extract<ColumnFilter, { kind: 'date' }>,
  today: string,
): string | undefined {
  const isDay = DAYS.has(fieldId);
  const first = from === undefined ? undefined : movedDay(dayFrom(from, today), isDay ? 0 : -1);
  const last = to === undefined ? undefined : movedDay(dayFrom(to, today), isDay ? 0 : 1);
  return between(name, [first, last === undefined || isDay ? last : `${last} 23:59`]);
}

function between(name: string, [first, last]: (string | undefined)[]): string {
  const ends = [
    ...(first === undefined ? [] : [`${name} >= ${quoted(first)}`]),
    ...(last === undefined ? [] : [`${name} <= ${quoted(last)}`]),
  ];
  return ends.length > 0 ? ends.join(' AND ') : `${name} is not EMPTY`;
}

const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** Jira hides the name of a person, or the value has characters that a query cannot hold. */
const isUnspeakable = (value: string): boolean =>
  value.trim() === '' || /[\p{Cc}\p{Cs}]/u.test(value);

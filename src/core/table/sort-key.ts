import type { Cell, StatusCategory } from '#contract/issue-table';
import { dayNumber, epochSeconds } from './instant';
import { richPlainText } from './rich/rich-plain-text';

/** Compared part by part; undefined for empty cells, which come last in either direction. */
export type SortKey = readonly (string | number)[] | undefined;

const CATEGORY_ORDER: Record<StatusCategory, number> = {
  undefined: 0,
  new: 1,
  indeterminate: 2,
  done: 3,
};
/** Running SLAs come before paused ones, and paused ones before completed ones. */
const SLA_ORDER = { running: 0, paused: 1, completed: 2 };
const UNRANKED = Number.MAX_SAFE_INTEGER;

type Keys = {
  [T in Cell['type']]: (cell: Extract<Cell, { type: T }>) => SortKey;
};

const KEYS: Keys = {
  empty: () => undefined,
  text: ({ text }) => [text],
  rich: ({ content }) => [richPlainText(content)],
  issue: ({ key }) => issueKey(key),
  issues: ({ issues }) => issues.flatMap(({ key }) => issueKey(key)),
  issuetype: ({ name }) => [name],
  status: ({ category, rank, name }) => [CATEGORY_ORDER[category], rank ?? UNRANKED, name],
  // As in JQL's ORDER BY, the most urgent priority is the greatest.
  priority: ({ rank, name }) => [-(rank ?? UNRANKED), name],
  user: ({ name }) => (name === '' ? undefined : [name]),
  users: ({ users }) => users.map(({ name }) => name),
  date: ({ date }) => known(dayNumber(date)),
  datetime: ({ at }) => known(epochSeconds(at)),
  interval: ({ start, end }) =>
    [start, end].map((day) => (day === undefined ? UNRANKED : (dayNumber(day) ?? UNRANKED))),
  number: ({ value }) => [value],
  percent: ({ value }) => [value],
  boolean: ({ value }) => [Number(value)],
  duration: ({ seconds }) => [seconds],
  tracking: ({ spent, remaining, estimate }) => [spent ?? 0, remaining ?? 0, estimate ?? 0],
  elapsed: ({ seconds }) => [seconds],
  days: ({ days }) => [days],
  tags: ({ tags }) => tags,
  versions: ({ versions }) => versions.map(({ name }) => name),
  sprints: ({ sprints }) => sprints.map(({ name }) => name),
  sla: ({ state, seconds }) => [SLA_ORDER[state], seconds ?? UNRANKED],
  development: ({ items }) => [items.reduce((sum, { count }) => sum + count, 0)],
  url: ({ url }) => [url],
};

/** The key by which a cell is sorted. */
export function sortKey(cell: Cell): SortKey {
  // TypeScript cannot tell that this entry is the one for the type of this cell.
  return (KEYS[cell.type] as (cell: Cell) => SortKey)(cell);
}

export interface SortOptions {
  /** The reader's, BCP 47. */
  locale: string;
  descending?: boolean;
}

/**
 * Sorts the cells of one column: numbers by value, `ABC-9` before `ABC-10`, words as the reader's language
 * sorts them, empty cells last. The sort is stable.
 * @returns the indexes of the cells in their new order
 */
export function sortedOrder(cells: Cell[], { locale, descending }: SortOptions): number[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const keys = cells.map(sortKey);
  const direction = descending ? -1 : 1;
  return keys
    .map((_key, index) => index)
    .sort((a, b) => compareKeys(keys[a], keys[b], { compare, direction }) || a - b);
}

interface Comparison {
  compare: (a: string, b: string) => number;
  direction: number;
}

function compareKeys(a: SortKey, b: SortKey, { compare, direction }: Comparison): number {
  if (a === undefined || b === undefined) {
    return Number(a === undefined) - Number(b === undefined);
  }
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const order = compareParts(a[at] ?? '', b[at] ?? '', compare);
    if (order !== 0) return order * direction;
  }
  return (a.length - b.length) * direction;
}

/** A column may hold both, if a value does not fit its schema; numbers come first. */
function compareParts(
  a: string | number,
  b: string | number,
  compare: Comparison['compare'],
): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compare(a, b);
  return typeof a === 'number' ? -1 : 1;
}

/** The project, then the number. */
function issueKey(key: string): [string, number] {
  const dash = key.lastIndexOf('-');
  return [key.slice(0, dash), Number(key.slice(dash + 1)) || 0];
}

const known = (value: number | undefined): SortKey => (value === undefined ? undefined : [value]);

import type { Cell } from '#contract/issue-table';
import type { ColumnFilter } from '#contract/table-view';
import type { FilterKind } from '#core/view/filter-values';

/** Days from today, as a reader thinks of them. */
const DAY_RANGES = {
  today: ['0d', '0d'],
  last7: ['-7d', '0d'],
  last30: ['-30d', '0d'],
  next7: ['0d', '7d'],
  next30: ['0d', '30d'],
  past: [undefined, '-1d'],
  future: ['1d', undefined],
} as const;
export type DayRange = keyof typeof DAY_RANGES;

/** What a reader can ask of the values of a column. */
export type ConditionName =
  | 'isAny'
  | 'isNone'
  | 'contains'
  | 'between'
  | 'empty'
  | 'some'
  | 'isReader'
  | 'isSprint'
  | DayRange;

const NAMES: Record<FilterKind, readonly ConditionName[]> = {
  choice: ['isAny', 'isNone'],
  text: ['contains'],
  number: ['between'],
  date: ['between', 'today', 'last7', 'last30', 'next7', 'next30', 'past', 'future'],
};

/** What changes from person to person, or with time, by the type of the cells. */
const CURRENT: Partial<Record<Cell['type'], ConditionName>> = {
  user: 'isReader',
  users: 'isReader',
  sprints: 'isSprint',
};

/**
 * The conditions for a column of a kind, the usual one first.
 * @param type of the cells, if one holds a value
 */
export function conditionsFor(kind: FilterKind, type?: Cell['type']): ConditionName[] {
  const current = type && CURRENT[type];
  return [...NAMES[kind], ...(current ? [current] : []), 'empty', 'some'];
}

const CURRENT_NAMES = { reader: 'isReader', sprint: 'isSprint' } as const;

/** The condition that a filter is. */
export function conditionOf(filter: ColumnFilter): ConditionName {
  switch (filter.kind) {
    case 'choice':
      return filter.not ? 'isNone' : 'isAny';
    case 'text':
      return 'contains';
    case 'empty':
      return filter.empty ? 'empty' : 'some';
    case 'current':
      return CURRENT_NAMES[filter.of];
    case 'number':
      return 'between';
    case 'date':
      return dayRangeOf(filter) ?? 'between';
  }
}

/** @returns the filter of a condition that needs no values; undefined for the others */
export function filterOf(fieldId: string, condition: ConditionName): ColumnFilter | undefined {
  if (condition === 'empty' || condition === 'some') {
    return { fieldId, kind: 'empty', empty: condition === 'empty' };
  }
  if (condition === 'isReader' || condition === 'isSprint') {
    return { fieldId, kind: 'current', of: condition === 'isReader' ? 'reader' : 'sprint' };
  }
  if (!isDayRange(condition)) return undefined;
  const [from, to] = DAY_RANGES[condition];
  return { fieldId, kind: 'date', ...(from && { from }), ...(to && { to }) };
}

/** @returns the range of days that a filter by date is; undefined for two dates */
export const dayRangeOf = ({
  from,
  to,
}: {
  from?: string | undefined;
  to?: string | undefined;
}): DayRange | undefined =>
  (Object.keys(DAY_RANGES) as DayRange[]).find((range) => {
    const [first, last] = DAY_RANGES[range];
    return first === from && last === to;
  });

const isDayRange = (condition: string): condition is DayRange =>
  Object.hasOwn(DAY_RANGES, condition);

/** The conditions of a view, with another one for a column or without any for it. */
export const withFilter = (
  filters: readonly ColumnFilter[] = [],
  fieldId: string,
  filter: ColumnFilter | undefined,
): ColumnFilter[] => {
  const at = filters.findIndex((each) => each.fieldId === fieldId);
  const others = filters.filter((each) => each.fieldId !== fieldId);
  if (!filter) return others;
  return others.toSpliced(at === -1 ? others.length : at, 0, filter);
};

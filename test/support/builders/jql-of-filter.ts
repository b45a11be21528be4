import type { ColumnFilter } from '#contract/table-view';
import { NO_VALUE } from '#core/view/no-value';

/** Fields whose name in JQL is not their id. */
const NAMES: Record<string, string> = {
  duedate: 'due',
  fixVersions: 'fixVersion',
  components: 'component',
};

const nameOf = (fieldId: string): string =>
  NAMES[fieldId] ?? fieldId.replace(/^customfield_(\d+)$/, 'cf[$1]');

/**
 * The condition of a column as Jira is asked for it, to compare what remains.
 * @throws {Error} for a filter by text, because Jira finds words and not parts of them, and for one that only Jira knows
 */
export function jqlOfFilter(filter: ColumnFilter): string {
  const name = nameOf(filter.fieldId);
  switch (filter.kind) {
    case 'choice':
      return choice(name, filter);
    case 'number':
      return between(
        name,
        [filter.min, filter.max].map((each) => each?.toString()),
      );
    case 'date':
      return between(name, [
        filter.from && quoted(filter.from),
        // Both days are included, and a day of a time begins at midnight.
        filter.to && quoted(`${filter.to} 23:59`),
      ]);
    case 'empty':
      return `${name} is ${filter.empty ? '' : 'not '}EMPTY`;
    case 'current':
    case 'text':
      throw new Error('Jira has no such condition.');
  }
}

type ByChoice = Extract<ColumnFilter, { kind: 'choice' }>;

function choice(name: string, { values: all, not }: ByChoice): string {
  const isNot = not === true;
  const values = all.filter((value) => value !== NO_VALUE);
  const hasEmpty = values.length < all.length;
  const list = `${name} ${isNot ? 'not in' : 'in'} (${values.map(quoted).join(', ')})`;
  const lists = values.length > 0 ? [list] : [];
  // Jira takes issues without a value for none of the values only if it is told so.
  if (isNot && !hasEmpty) return `(${name} is EMPTY OR ${list})`;
  const empty = hasEmpty ? [`${name} is ${isNot ? 'not ' : ''}EMPTY`] : [];
  return `(${[...lists, ...empty].join(isNot ? ' AND ' : ' OR ')})`;
}

const between = (name: string, [first, last]: (string | undefined)[]) =>
  [
    ...(first ? [`${name} >= ${first}`] : []),
    ...(last ? [`${name} <= ${last}`] : []),
    ...(!first && !last ? [`${name} is not EMPTY`] : []),
  ].join(' AND ');

const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

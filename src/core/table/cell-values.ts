import type { Cell } from '#contract/issue-table';
import { richPlainText } from './rich/rich-plain-text';

type Values = { [T in Cell['type']]: (cell: Extract<Cell, { type: T }>) => string[] };

const VALUES: Values = {
  empty: () => [],
  text: ({ text }) => [text],
  rich: ({ content }) => [richPlainText(content)],
  issue: ({ key }) => [key],
  issues: ({ issues }) => issues.map(({ key }) => key),
  issuetype: ({ name }) => [name],
  status: ({ name }) => [name],
  priority: ({ name }) => [name],
  user: ({ name }) => [name],
  users: ({ users }) => users.map(({ name }) => name),
  date: ({ date }) => [date],
  datetime: ({ at }) => [at],
  interval: ({ start, end }) => [start, end].filter((day) => day !== undefined),
  number: ({ value }) => [String(value)],
  percent: ({ value }) => [String(value)],
  boolean: ({ value }) => [String(value)],
  duration: ({ seconds }) => [String(seconds)],
  tracking: ({ spent = 0 }) => [String(spent)],
  elapsed: ({ seconds }) => [String(seconds)],
  days: ({ days }) => [String(days)],
  tags: ({ tags }) => tags,
  versions: ({ versions }) => versions.map(({ name }) => name),
  sprints: ({ sprints }) => sprints.map(({ name }) => name),
  sla: ({ state, breached }) => [breached ? 'breached' : state],
  development: ({ items }) => items.map(({ kind }) => kind),
  url: ({ url }) => [url],
};

/**
 * Lists the values of a cell that a filter on its column offers. They are the same in every language: names,
 * days as `YYYY-MM-DD`, instants, numbers as text.
 * @returns none for an empty cell
 */
export function filterValue(cell: Cell): string[] {
  // TypeScript cannot tell that this entry is the one for the type of this cell.
  return (VALUES[cell.type] as (cell: Cell) => string[])(cell);
}

/**
 * The number by which a cell counts in the total of its column: numbers, days, development items, or seconds
 * of duration, time spent and elapsed time.
 * @returns undefined for cells whose sum would be meaningless
 */
export function numberOf(cell: Cell): number | undefined {
  switch (cell.type) {
    case 'number':
      return cell.value;
    case 'duration':
    case 'elapsed':
      return cell.seconds;
    case 'tracking':
      return cell.spent ?? 0;
    case 'days':
      return cell.days;
    case 'development':
      return cell.items.reduce((sum, { count }) => sum + count, 0);
    default:
      return undefined;
  }
}

import type { Cell } from '#contract/issue-table';
import { richPlainText } from '../table/rich/rich-plain-text';
import { NEUTRAL_FORMAT } from '../table/text/cell-format';
import { plainText } from '../table/text/cell-text';

/** A value that issues share. */
export interface GroupValue {
  /** The same in every language. */
  name: string;
  /** A cell that holds this value alone. */
  cell: Cell;
}

/** The day of milliseconds since the epoch where the reader is, `YYYY-MM-DD`. */
export type DayOf = (instant: number) => string;

/**
 * The values of a cell by which its issue is grouped, each once: an issue with several labels stands in the group of each
 * of them, because the group of a version must hold all that the version holds. Times are grouped by their day.
 * @returns none for an empty cell
 */
export function groupValues(cell: Cell, dayOf: DayOf): GroupValue[] {
  const values = new Map<string, GroupValue>();
  for (const part of partsOf(cell, dayOf)) {
    const name = nameOf(part);
    if (!values.has(name)) values.set(name, { name, cell: part });
  }
  return [...values.values()];
}

function partsOf(cell: Cell, dayOf: DayOf): Cell[] {
  switch (cell.type) {
    case 'empty':
      return [];
    case 'tags':
      return cell.tags.map((tag) => ({ type: 'tags', tags: [tag] }));
    case 'versions':
      return cell.versions.map((version) => ({ type: 'versions', versions: [version] }));
    case 'sprints':
      return cell.sprints.map((sprint) => ({ type: 'sprints', sprints: [sprint] }));
    case 'users':
      return cell.users.map((user) => ({ type: 'user', ...user }));
    case 'issues':
      return cell.issues.map(({ label: _relation, ...issue }) => ({ type: 'issue', ...issue }));
    case 'rich':
      return [{ type: 'text', text: richPlainText(cell.content) }];
    // That one issue of a day is overdue says nothing of the others.
    case 'date':
      return [{ type: 'date', date: cell.date }];
    case 'datetime':
      return [dateOf(cell, dayOf)];
    default:
      return [cell];
  }
}

function dateOf(cell: Extract<Cell, { type: 'datetime' }>, dayOf: DayOf): Cell {
  const instant = Date.parse(cell.at);
  return Number.isNaN(instant) ? cell : { type: 'date', date: dayOf(instant) };
}

/** An issue is one whether or not its summary was found. */
const nameOf = (cell: Cell): string =>
  cell.type === 'issue' ? cell.key : plainText(cell, NEUTRAL_FORMAT);

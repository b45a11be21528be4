import type { Cell, IssueReference, TableRow } from '#contract/issue-table';

/** Lists the issues of which the rows tell more than the key, each once; not those of the rows themselves. */
export function describedReferences(rows: TableRow[]): string[] {
  const own = new Set(rows.map(({ key }) => key));
  const keys = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => referencesIn(cell).filter(isDescribed)).map(({ key }) => key),
  );
  return [...new Set(keys)].filter((key) => !own.has(key));
}

/** The same rows, with the key alone of every other issue than these and those of the rows. */
export function withBareReferences(rows: TableRow[], described: Iterable<string>): TableRow[] {
  const known = new Set([...rows.map(({ key }) => key), ...described]);
  const bare = (reference: IssueReference): IssueReference =>
    known.has(reference.key) ? reference : { key: reference.key, url: reference.url };
  return rows.map(({ key, cells }) => ({ key, cells: cells.map((cell) => changed(cell, bare)) }));
}

function changed(cell: Cell, change: (reference: IssueReference) => IssueReference): Cell {
  if (cell.type === 'issue') return { type: 'issue', ...change(cell) };
  return cell.type === 'issues' ? { ...cell, issues: cell.issues.map(change) } : cell;
}

function referencesIn(cell: Cell): IssueReference[] {
  if (cell.type === 'issue') return [cell];
  return cell.type === 'issues' ? cell.issues : [];
}

const isDescribed = ({ summary, done, label }: IssueReference): boolean =>
  summary !== undefined || done !== undefined || label !== undefined;

import type { IssueTable, TableRow } from '#contract/issue-table';
import { RowCells } from './row-cells';

/** All rows of a short table. */
export function PlainRows({ table, rows }: { table: IssueTable; rows: TableRow[] }) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.key}>
          <RowCells columns={table.columns} row={row} />
        </tr>
      ))}
    </tbody>
  );
}

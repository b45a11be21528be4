import type { IssueTable } from '#contract/issue-table';
import { Row } from './row';

/** All rows of a short table. */
export function PlainRows({ table: { columns, rows } }: { table: IssueTable }) {
  return (
    <tbody>
      {rows.map((row) => (
        <Row key={row.key} columns={columns} row={row} />
      ))}
    </tbody>
  );
}

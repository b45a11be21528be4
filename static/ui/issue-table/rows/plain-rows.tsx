import type { ShownColumn, TableLine } from '#core/view/table-line';
import { Lines } from './lines';
import type { TableParts } from '../table-parts';

/** All lines of a short table. */
export function PlainRows(props: {
  columns: ShownColumn[];
  lines: TableLine[];
  parts: TableParts | undefined;
}) {
  return (
    <tbody>
      <Lines columns={props.columns} lines={props.lines} parts={props.parts} />
    </tbody>
  );
}

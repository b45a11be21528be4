import type { ShownColumn, TableLine } from '#core/view/table-line';
import { Lines } from './lines';

/** All lines of a short table. */
export function PlainRows(props: { columns: ShownColumn[]; lines: TableLine[] }) {
  return (
    <tbody>
      <Lines {...props} />
    </tbody>
  );
}

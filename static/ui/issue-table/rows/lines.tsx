import { isGroup, lineKey, type ShownColumn, type TableLine } from '#core/view/table-line';
import { Row } from './row';
import type { TableParts } from '../table-parts';

/**
 * Lines of a table that stand next to each other in the document.
 * @param props.from the place of the first of them in a long table
 */
export function Lines(props: {
  columns: ShownColumn[];
  lines: TableLine[];
  /** Absent while the tools are not loaded; then there are no groups. */
  parts: TableParts | undefined;
  from?: number;
}) {
  const { columns, lines, parts, from } = props;
  return (
    <>
      {lines.map((line, at) => {
        const index = from === undefined ? undefined : from + at;
        return isGroup(line) ? (
          parts?.heading(line, index)
        ) : (
          <Row
            key={lineKey(line)}
            columns={columns}
            row={line}
            marks={parts?.marks(line)}
            {...(index !== undefined && { index })}
          />
        );
      })}
    </>
  );
}

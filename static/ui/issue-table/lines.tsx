import { isGroup, lineKey, type ShownColumn, type TableLine } from '#core/view/table-line';
import { Row } from './row';

/**
 * Lines of a table that stand next to each other in the document.
 * @param props.from the place of the first of them in a long table
 */
export function Lines(props: { columns: ShownColumn[]; lines: TableLine[]; from?: number }) {
  const { columns, lines, from } = props;
  return (
    <>
      {lines.map((line, at) =>
        isGroup(line) ? null : (
          <Row
            key={lineKey(line)}
            columns={columns}
            row={line}
            {...(from !== undefined && { index: from + at })}
          />
        ),
      )}
    </>
  );
}

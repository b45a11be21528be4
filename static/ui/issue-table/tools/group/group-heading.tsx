import type { MouseEvent } from 'react';
import { plainText } from '#core/table/text/cell-text';
import type { GroupLine, ShownColumn } from '#core/view/table-line';
import { useI18n } from '#ui/i18n/i18n-context';
import { Glyph } from '#ui/icons/glyph.tsx';
import { drawCell } from '../../cells/cell';
import { useDrawing } from '../../cells/drawing';
import { columnName } from '../../column-name';
import { InlineTotals, SummaryCells, summarySpan } from '../totals/summary-cells';
import './group-heading.css';

/**
 * The heading of a group: the value that its issues share, how many they are, and their totals, which stay when the group
 * is folded.
 * @param props.columns those that are shown
 * @param props.all also those that are hidden
 * @param props.index of a long table, whose other lines are not all in the document
 */
export function GroupHeading(props: {
  line: GroupLine;
  columns: ShownColumn[];
  all: ShownColumn[];
  index: number | undefined;
  onFold: (group: string) => void;
}) {
  const { line, columns, all, index, onFold } = props;
  const { t, format } = useI18n();
  const words = useGroupWords(line, all);
  const { depth, isFolded, count, totals } = line;
  const span = summarySpan(columns, totals);
  const fold = () => {
    onFold(line.group);
  };
  return (
    <tr
      className="group-heading"
      data-index={index}
      aria-rowindex={index === undefined ? undefined : index + 2}
    >
      <th
        scope="rowgroup"
        colSpan={span}
        onClick={(event) => {
          if (!isControl(event)) fold();
        }}
      >
        <div
          className="group-heading__label"
          style={{ paddingInlineStart: `${depth * INDENT_PX}px` }}
        >
          <button
            type="button"
            className="group-heading__fold"
            aria-expanded={!isFolded}
            aria-label={words}
            onClick={fold}
          >
            <Glyph name="down" />
          </button>
          <GroupValue line={line} words={words} />
          <span className="group-heading__count">
            {t.plural('tools.group.count', count, { count: format.number(count) })}
          </span>
          <InlineTotals columns={columns} all={all} span={span} totals={totals} />
        </div>
      </th>
      <SummaryCells columns={columns.slice(span)} totals={totals} />
    </tr>
  );
}

const INDENT_PX = 20;

/** A link or the button itself does its own. */
const isControl = ({ target }: MouseEvent) =>
  target instanceof Element && target.closest('a, button') !== null;

/** The group in words: `Status: Done`. */
function useGroupWords({ fieldId, cell }: GroupLine, all: ShownColumn[]): string {
  const { t } = useI18n();
  const { words } = useDrawing();
  const found = all.find((column) => column.fieldId === fieldId);
  const column = found ? columnName(found, t) : fieldId;
  const value = plainText(cell, words);
  return value === '' ? t('tools.group.none', { column }) : `${column}: ${value}`;
}

/** A long text is cut at the end of its line, as all of it stands with the issues. */
function GroupValue({ line: { cell }, words }: { line: GroupLine; words: string }) {
  const drawing = useDrawing();
  if (cell.type === 'text') return <bdi className="group-heading__text">{cell.text}</bdi>;
  const isNone = cell.type === 'empty' && cell.means === undefined;
  return <div className="group-heading__value">{isNone ? words : drawCell(cell, drawing)}</div>;
}

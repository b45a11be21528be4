import type { TableRow } from '#contract/issue-table';
import type { AppliedView } from '#core/view/apply-view';
import type { ShownColumn } from '#core/view/table-line';
import { useI18n } from '#ui/i18n/i18n-context';
import { columnName } from '../../column-name';
import { columnWidths } from '../../layout/column-width';
import type { ViewState } from '../../view/use-table-view';
import { shownWidths, withWidth } from './column-widths';
import { ResizeHandle } from './resize-handle';

/** The handle of one column, which changes the widths of the view. */
export function ColumnHandle(props: {
  column: ShownColumn;
  rows: TableRow[];
  applied: AppliedView;
  state: ViewState;
}) {
  const { column, rows, applied, state } = props;
  const { t } = useI18n();

  const resize = (px: number | undefined, head: HTMLTableCellElement) => {
    const { widths = [] } = state.view;
    const known =
      widths.length > 0 || px === undefined
        ? widths
        : widthsOnScreen(head.parentElement as HTMLTableRowElement, applied, rows);
    state.change({ widths: withWidth(known, column.fieldId, px) });
  };
  return <ResizeHandle name={columnName(column, t)} onResize={resize} />;
}

function widthsOnScreen(head: HTMLTableRowElement, { columns }: AppliedView, rows: TableRow[]) {
  const usual = columnWidths(rows, columns);
  return shownWidths(
    head,
    columns.map(({ fieldId }) => fieldId),
    (index) => usual[index]?.flexes ?? false,
  );
}

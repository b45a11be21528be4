import type { Cell, IssueTable } from '#contract/issue-table';
import {
  copiedRows,
  issueHtml,
  issueMarkdown,
  issueText,
  markdownRows,
  type Copied,
} from '#core/export/copied-rows';
import { plainText } from '#core/table/text/cell-text';
import type { ViewContext } from '#core/view/apply-view';
import { filterByCell } from '#core/view/filter-by-cell';
import { issueOfRow } from '#core/view/issue-of-row';
import type { ShownRows } from '#core/view/shown-rows';
import type { IssueLine, ShownColumn } from '#core/view/table-line';
import { openOtherSite } from '#ui/bridge';
import type { MenuItem } from '#ui/controls/menu.tsx';
import type { I18n } from '#ui/i18n/i18n-context';
import type { ViewState } from '../../view/use-table-view';
import { columnName } from '../../column-name';
import { withFilter } from '../../tools/filter/filter-conditions';

/** What a menu is about. */
export interface MenuSubject {
  issue: IssueLine;
  /** The column of the cell; absent for the row as a whole. */
  column: ShownColumn | undefined;
}

/** What the items of a menu need. */
export interface MenuContext {
  table: IssueTable;
  state: ViewState;
  context: ViewContext;
  /** The issues that a reader has selected; without any of them undefined. */
  selected: ShownRows | undefined;
  /** All issues of the view. */
  all: () => ShownRows;
  onCopy: (copied: Copied) => void;
  /** Absent where the preview is open already. */
  onPreview?: ((issue: IssueLine) => void) | undefined;
}

/** Longer values would make a menu wider than a phone. */
const VALUE_MAX_LENGTH = 40;

/** What one can do with an issue, with one value of it, and with the table. */
export function menuItems(subject: MenuSubject, menu: MenuContext, i18n: I18n): MenuItem[] {
  return [
    ...issueItems(subject.issue, menu, i18n),
    ...cellItems(subject, menu, i18n),
    ...tableItems(menu, i18n),
  ];
}

function issueItems(issue: IssueLine, menu: MenuContext, { t }: I18n): MenuItem[] {
  const { table, onCopy, onPreview } = menu;
  const named = issueOfRow(issue, table);
  const copying = (label: string, copied: Copied) => ({
    label,
    onSelect: () => {
      onCopy(copied);
    },
  });
  return [
    ...(onPreview ? [{ label: t('tools.row.preview'), onSelect: () => onPreview(issue) }] : []),
    { label: t('action.openInJira'), onSelect: () => void openOtherSite(named.url) },
    copying(t('tools.row.copyKey'), { text: named.key }),
    copying(t('tools.row.copyLink'), { text: named.url }),
    copying(t('tools.row.copyText'), { text: issueText(named) }),
    copying(t('tools.row.copyMarkdown'), { text: issueMarkdown(named) }),
    copying(t('tools.row.copyHtml'), issueHtml(named)),
  ];
}

function cellItems({ issue, column }: MenuSubject, menu: MenuContext, i18n: I18n): MenuItem[] {
  if (!column) return [];
  const { t } = i18n;
  const { table, state, context, onCopy } = menu;
  const cell: Cell = issue.cells[column.at] ?? { type: 'empty' };
  const text = plainText(cell, context.format);
  const filter = filterByCell(cell, column, { rows: table.rows, timeZone: context.timeZone });
  const value = text === '' ? t('tools.filter.none') : shortened(text);
  const isCopyable = text !== '' && cell.type !== 'empty';
  return [
    ...(isCopyable ? [{ label: t('tools.row.copyValue'), onSelect: () => onCopy({ text }) }] : []),
    ...(filter
      ? [
          {
            label: t('tools.row.filter', { column: columnName(column, t), value }),
            onSelect: () => {
              state.change({ filters: withFilter(state.view.filters, column.fieldId, filter) });
            },
          },
        ]
      : []),
  ];
}

function tableItems({ selected, all, context, onCopy }: MenuContext, i18n: I18n): MenuItem[] {
  const { t, format } = i18n;
  const shown = selected ?? all();
  const count = shown.rows.length;
  const what = selected ? 'tools.row.copySelected' : 'tools.row.copyTable';
  return [
    {
      label: t.plural(what, count, { count: format.number(count) }),
      onSelect: () => onCopy(copiedRows(shown, context.format)),
    },
    {
      label: t.plural(`${what}Markdown`, count, { count: format.number(count) }),
      onSelect: () => onCopy({ text: markdownRows(shown, context.format) }),
    },
  ];
}

const shortened = (text: string) => {
  const [line = ''] = text.split('\n', 1);
  return line.length > VALUE_MAX_LENGTH ? `${line.slice(0, VALUE_MAX_LENGTH - 1)}…` : line;
};

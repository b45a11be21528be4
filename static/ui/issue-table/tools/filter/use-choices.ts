import { useMemo } from 'react';
import type { IssueTable } from '#contract/issue-table';
import type { ReaderView, ViewContext } from '#core/view/apply-view';
import { choicesOf, type Choice } from '#core/view/filter-values';
import { remainingRows } from '#core/view/remaining-rows';
import type { ShownColumn } from '#core/view/table-line';
import { useI18n } from '#ui/i18n/i18n-context';

/** The values of a column, each with the issues that would remain by the conditions of all other columns. */
export function useChoices(options: {
  column: ShownColumn;
  table: IssueTable;
  view: ReaderView;
  context: ViewContext;
}): Choice[] {
  const { column, table, view, context } = options;
  const { t } = useI18n();
  const none = t('tools.filter.none');
  return useMemo(() => {
    const filters = (view.filters ?? []).filter(({ fieldId }) => fieldId !== column.fieldId);
    const remaining = remainingRows(table, { ...view, filters }, context);
    const { locale, format } = context;
    return choicesOf({ rows: table.rows, remaining, at: column.at }, { locale, format, none });
  }, [column, table, view, context, none]);
}

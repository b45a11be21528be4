import { useMemo } from 'react';
import type { CountingMode } from '#contract/display-mode';
import { summarize } from '#core/view/summarize';
import { useI18n, type I18n } from '../../i18n/i18n-context';
import { columnName } from '../column-name';
import { BarChart } from './bar-chart';
import { CutNote } from './cut-note';
import { DoughnutChart } from './doughnut-chart';
import { useRemaining, type ShownIssues } from './remaining';
import { SummaryTable } from './summary-table';
import type { CountedColumns } from './value-words';

/** Issues counted by the values of columns: as a chart, or as the table of its numbers. */
export function CountedIssues(props: ShownIssues & { mode: CountingMode; asNumbers: boolean }) {
  const { table, mode, asNumbers, context } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const issues = useRemaining(props);
  const summary = useMemo(
    () => summarize({ columns: table.columns, issues }, mode, context),
    [table, issues, mode, context],
  );
  if (!summary) return <p className="mode__note">{t('tools.mode.lacksColumn')}</p>;
  if (summary.rows.length === 0) return <p className="mode__note">{t('tools.mode.nothing')}</p>;
  const names = namesOf(props, i18n);
  const caption = captionOf(names, i18n);
  const shown = { summary, names, caption };
  return (
    <>
      <p className="mode__caption">{caption}</p>
      {mode.kind === 'summary' || asNumbers ? (
        <SummaryTable {...shown} />
      ) : mode.kind === 'doughnut' ? (
        <DoughnutChart {...shown} />
      ) : (
        <BarChart {...shown} />
      )}
      {summary.overlaps && <p className="mode__note">{t('tools.mode.overlaps')}</p>}
      <CutNote table={table} />
    </>
  );
}

function namesOf(
  { table, mode }: Pick<Parameters<typeof CountedIssues>[0], 'table' | 'mode'>,
  { t }: I18n,
): CountedColumns {
  const nameOf = (fieldId: string | undefined) => {
    const column = table.columns.find((each) => each.fieldId === fieldId);
    return column && columnName(column, t);
  };
  return {
    rows: nameOf(mode.rows) ?? mode.rows,
    columns: mode.kind === 'doughnut' ? undefined : nameOf(mode.columns),
    sum: nameOf(mode.sum),
  };
}

/** `Issues by Status and Priority`, `Story points by Assignee`. */
function captionOf({ rows, columns, sum }: CountedColumns, { t }: I18n): string {
  const what = sum ?? t('tools.mode.issuesCounted');
  return columns === undefined
    ? t('tools.mode.by', { what, rows })
    : t('tools.mode.byTwo', { what, rows, columns });
}

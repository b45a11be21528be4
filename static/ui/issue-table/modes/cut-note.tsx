import type { IssueTable } from '#contract/issue-table';
import { useI18n } from '../../i18n/i18n-context';

/** Says that not all issues of the query are counted; nothing if they are. */
export function CutNote({ table: { count, rows } }: { table: Pick<IssueTable, 'count' | 'rows'> }) {
  const { t, format } = useI18n();
  if (rows.length >= count.total && !count.precision) return null;
  const numbers = { shown: format.number(rows.length), total: format.number(count.total) };
  return <p className="mode__note">{t(`tools.mode.cut.${count.precision ?? 'exact'}`, numbers)}</p>;
}

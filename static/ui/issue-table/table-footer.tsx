import type { IssueTable } from '../../../src/contract/issue-table';
import { ExternalLink } from '../external-link';
import { useI18n, type I18n } from '../i18n/i18n-context';
import { Glyph } from '../icons/glyph';
import { IconButton } from '../icon-button';
import { Spinner } from '../spinner';
import './table-footer.css';

/** How many issues there are, of when, and the way to all of them. */
export function TableFooter(props: {
  table: IssueTable;
  refreshing: boolean;
  onRefresh: () => void;
}) {
  const { table, refreshing, onRefresh } = props;
  const i18n = useI18n();
  const { t, format } = i18n;
  return (
    <footer className="table-footer">
      <p className="table-footer__count" role="status">
        {countLine(table, i18n)}
        {' · '}
        <time dateTime={table.asOf} title={format.dateTimeInFull(table.asOf)}>
          {t('table.asOf', { time: format.time(table.asOf) })}
        </time>
      </p>
      <ExternalLink href={table.searchUrl} className="table-footer__open">
        {t('action.openInJira')} <Glyph name="open" />
      </ExternalLink>
      <IconButton label={t('action.refresh')} aria-busy={refreshing} onClick={onRefresh}>
        {refreshing ? <Spinner /> : <Glyph name="refresh" />}
      </IconButton>
    </footer>
  );
}

/** Says that the list is cut, and by what; a complete list is just its number. */
function countLine(table: Pick<IssueTable, 'count'>, { t, format }: I18n): string {
  const { shown, total, limitedTo } = table.count;
  const numbers = { shown: format.number(shown), total: format.number(total) };
  if (shown >= total) return t.plural('table.countAll', total, numbers);
  if (limitedTo === undefined) return t.plural('table.countCut', total, numbers);
  return t.plural('table.countLimited', total, numbers);
}

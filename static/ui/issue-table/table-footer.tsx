import { useRef } from 'react';
import type { IssueTable } from '#contract/issue-table';
import type { TableSort } from '#contract/table-sort';
import { Button } from '../controls/button';
import { ExternalLink } from '../display/external-link';
import { useI18n, type I18n } from '../i18n/i18n-context';
import { Glyph } from '../icons/glyph';
import { IconButton } from '../controls/icon-button';
import { Spinner } from '../display/spinner';
import { columnName } from './column-name';
import './table-footer.css';

/** How many issues there are, of when, and the way to all of them. */
export function TableFooter(props: {
  table: IssueTable;
  refreshing: boolean;
  onRefresh: () => void;
  /** The order that the reader wishes. */
  sort?: TableSort | undefined;
  onSort?: ((sort: TableSort | undefined) => void) | undefined;
  /** Shows the approvals of the reader; absent where there are none. */
  onConnections?: (() => void) | undefined;
}) {
  const { table, refreshing, onRefresh, sort, onSort, onConnections } = props;
  const refresh = useRef<HTMLButtonElement>(null);
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
        {!refreshing && sortLine(table, sort, i18n)}
        {table.shared && ` · ${t('table.shared')}`}
      </p>
      {onSort && !refreshing && (table.sort ?? sort) && (
        <Button
          appearance="link"
          onClick={() => {
            // This button disappears: keyboard users keep their place.
            refresh.current?.focus();
            onSort(undefined);
          }}
        >
          {t('table.authorsOrder')}
        </Button>
      )}
      {onConnections && (
        <Button appearance="link" onClick={onConnections}>
          {t('table.connections')}
        </Button>
      )}
      <ExternalLink href={table.searchUrl} className="table-footer__open">
        {t('action.openInJira')} <Glyph name="open" />
      </ExternalLink>
      <IconButton
        label={t('action.refresh')}
        aria-busy={refreshing}
        onClick={onRefresh}
        buttonRef={refresh}
      >
        {refreshing ? <Spinner /> : <Glyph name="refresh" />}
      </IconButton>
    </footer>
  );
}

/** The order that is not the author's, or that the reader cannot have. */
function sortLine(table: IssueTable, wish: TableSort | undefined, { t }: I18n): string {
  const sort = table.sort ?? wish;
  const column = table.columns.find(({ fieldId }) => fieldId === sort?.fieldId);
  if (!sort || !column) return '';
  const key = table.sort ? (`table.sorted.${sort.direction}` as const) : 'table.sortRefused';
  return ` · ${t(key, { column: columnName(column, t) })}`;
}

/** Says how many issues there are and, if the list is cut, what limits it. */
function countLine(table: Pick<IssueTable, 'count'>, { t, format }: I18n): string {
  const { shown, total, precision = 'exact', limitedBy } = table.count;
  const numbers = { shown: format.number(shown), total: format.number(total) };
  if (precision === 'exact' && shown >= total) return t.plural('table.countAll', total, numbers);
  const [cut, limited] = COUNT_KEYS[precision];
  if (limitedBy === undefined) return t.plural(cut, total, numbers);
  return t.plural(limited, total, { ...numbers, limit: t(`table.limit.${limitedBy}`) });
}

const COUNT_KEYS = {
  exact: ['table.countCut', 'table.countLimited'],
  approximate: ['table.countApproximate', 'table.countLimitedApproximate'],
  'at-least': ['table.countAtLeast', 'table.countLimitedAtLeast'],
} as const;

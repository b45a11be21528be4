import { useRef } from 'react';
import type { IssueTable } from '#contract/issue-table';
import { Button } from '../controls/button';
import { ExternalLink } from '../display/external-link';
import { useI18n, type I18n } from '../i18n/i18n-context';
import { Glyph } from '../icons/glyph';
import { IconButton } from '../controls/icon-button';
import { Spinner } from '../display/spinner';
import { columnName } from './column-name';
import type { SortState } from './view/use-sort';
import type { ViewState } from './view/use-table-view';
import './table-footer.css';

/** How many issues there are, of when, and the way to all of them. */
export function TableFooter(props: {
  table: IssueTable;
  refreshing: boolean;
  onRefresh: () => void;
  state: ViewState;
  sorting: SortState;
  /** Shows the approvals of the reader; absent where there are none. */
  onConnections?: (() => void) | undefined;
}) {
  const { table, refreshing, onRefresh, state, sorting, onConnections } = props;
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
        {!refreshing && sortLine(table, sorting, i18n)}
        {table.shared && !table.sites && ` · ${t('table.shared')}`}
      </p>
      {!refreshing && state.isChanged() && (
        <Button
          appearance="link"
          onClick={() => {
            // This button disappears: keyboard users keep their place.
            refresh.current?.focus();
            state.reset();
          }}
        >
          {t(isOnlySorted(state) ? 'table.authorsOrder' : 'table.authorsView')}
        </Button>
      )}
      {onConnections && (
        <Button appearance="link" onClick={onConnections}>
          {t('table.connections')}
        </Button>
      )}
      {!table.sites && (
        <ExternalLink href={table.searchUrl} className="table-footer__open">
          {t('action.openInJira')} <Glyph name="open" />
        </ExternalLink>
      )}
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

const isOnlySorted = ({ isChanged }: ViewState) => isChanged('sort') && !isChanged('others');

/** In what order the issues stand and who put them in it, or the order that nobody can make. */
function sortLine({ columns }: IssueTable, { sort, by, refused }: SortState, { t }: I18n): string {
  const nameOf = (fieldId: string) => {
    const column = columns.find((each) => each.fieldId === fieldId);
    return column ? columnName(column, t) : fieldId;
  };
  if (!by) {
    const names = refused.map(({ fieldId }) => nameOf(fieldId)).join(', ');
    return names === '' ? '' : ` · ${t('table.sortRefused', { column: names })}`;
  }
  const order = sort
    .map(({ fieldId, direction }) => t(`table.sorted.${direction}`, { column: nameOf(fieldId) }))
    .join('; ');
  return ` · ${t(`table.sortedBy.${by}`, { order })}`;
}

/** Says how many issues there are and, if the list is cut, what limits it. */
export function countLine(table: Pick<IssueTable, 'count'>, { t, format }: I18n): string {
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

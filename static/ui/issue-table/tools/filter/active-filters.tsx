import { useRef } from 'react';
import type { ColumnFilter } from '#contract/table-view';
import { allColumns, type ShownColumn } from '#core/view/table-line';
import { Button } from '#ui/controls/button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Glyph } from '#ui/icons/glyph.tsx';
import { columnName } from '../../column-name';
import type { ToolProps } from '../tool-props';
import { filterText } from './filter-text';
import { matchingText } from './matching-text';
import type { Answer } from './use-asked-filters';
import './active-filters.css';

/** What limits the issues that are shown, each with a way to take it back, and how many remain. */
export function ActiveFilters(
  props: Pick<ToolProps, 'table' | 'state' | 'applied' | 'context' | 'onField'> & {
    answer: Answer;
    /** The last of them is gone, and with it what had the focus. */
    onEmptied: () => void;
  },
) {
  const { table, state, applied, context, answer, onField, onEmptied } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const list = useRef<HTMLUListElement>(null);
  const { filters = [], search = '' } = state.view;
  const columns = allColumns(table.columns);
  const shown = filters.flatMap((filter) => {
    const column = columns.find(({ fieldId }) => fieldId === filter.fieldId);
    return column ? [{ filter, column }] : [];
  });
  if (shown.length === 0 && search === '') return null;

  const remove = (filter: ColumnFilter, at: number) => {
    state.change({ filters: filters.filter((each) => each !== filter) });
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [];
    // Keyboard users keep their place: the next one takes that of the one that goes.
    const next = buttons[at + 1] ?? buttons[at - 1];
    if (next) next.focus();
    else onEmptied();
  };
  return (
    <div className="active-filters">
      {shown.length > 0 && (
        <ul ref={list} className="active-filters__list" aria-label={t('tools.filter.active')}>
          {shown.map(({ filter, column }, at) => (
            <FilterChip
              key={column.fieldId}
              column={column}
              text={filterText(filter, { table, at: column.at, context }, i18n)}
              onOpen={() => {
                onField(column.fieldId);
              }}
              onRemove={() => {
                remove(filter, at);
              }}
            />
          ))}
        </ul>
      )}
      <p className="active-filters__count" role="status">
        {answer === 'pending' && t('viewer.loading')}
        {answer === 'refused' && t('tools.views.notMine')}
        {!answer && matchingText(applied.matching, table, state.view, i18n)}
      </p>
      {shown.length > 0 && (
        <Button
          appearance="link"
          onClick={() => {
            state.change({ filters: [] });
            onEmptied();
          }}
        >
          {t('tools.filter.clear')}
        </Button>
      )}
    </div>
  );
}

function FilterChip(props: {
  column: ShownColumn;
  text: string;
  onOpen: () => void;
  onRemove: () => void;
}) {
  const { column, text, onOpen, onRemove } = props;
  const { t } = useI18n();
  const name = columnName(column, t);
  return (
    <li className="filter-chip">
      <button type="button" className="filter-chip__text" onClick={onOpen}>
        <bdi>{name}</bdi> <bdi>{text}</bdi>
      </button>
      <button
        type="button"
        className="filter-chip__remove"
        data-remove=""
        title={t('tools.filter.remove', { column: name })}
        aria-label={t('tools.filter.remove', { column: name })}
        onClick={onRemove}
      >
        <Glyph name="remove" />
      </button>
    </li>
  );
}

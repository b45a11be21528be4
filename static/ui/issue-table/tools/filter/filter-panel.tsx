import { useLayoutEffect, useMemo, useRef } from 'react';
import { allColumns, type ShownColumn } from '#core/view/table-line';
import { cellsAt, filterKind, type FilterKind } from '#core/view/filter-values';
import { moveFocus } from '#ui/controls/roving-keys';
import { useI18n } from '#ui/i18n/i18n-context';
import { useUniqueId } from '#ui/use-unique-id';
import { columnName } from '../../column-name';
import type { ToolProps } from '../tool-props';
import { withFilter } from './filter-conditions';
import { FilterEditor } from './filter-editor';
import './filter-panel.css';

interface FilterableColumn extends ShownColumn {
  kind: FilterKind;
}

/** The columns of a table as tabs; below them what the issues of the chosen one must meet. */
export function FilterPanel(tool: ToolProps) {
  const { table, state, fieldId, onField } = tool;
  const { t } = useI18n();
  const id = useUniqueId();
  const tabs = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => filterable(tool.table), [tool.table]);
  const filters = state.view.filters ?? [];
  const isFiltered = (each: ShownColumn) => filters.some((one) => one.fieldId === each.fieldId);
  const chosen =
    columns.find((each) => each.fieldId === fieldId) ?? columns.find(isFiltered) ?? columns[0];
  // At once: the next key must already meet the chosen one.
  useLayoutEffect(() => {
    tabs.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }, [chosen?.fieldId]);
  if (!chosen) return <p className="filter-panel">{t('tools.filter.nothing')}</p>;
  return (
    <section className="filter-panel" aria-label={t('tools.filter.title')}>
      <div
        ref={tabs}
        role="tablist"
        aria-label={t('tools.filter.columns')}
        className="filter-panel__columns"
        onKeyDown={(event) => {
          const next = moveFocus(event, '[role="tab"]')?.dataset.field;
          if (next !== undefined) onField(next);
        }}
      >
        {columns.map((column) => (
          <ColumnTab
            key={column.fieldId}
            column={column}
            panelId={id}
            isChosen={column === chosen}
            isFiltered={isFiltered(column)}
            onChoose={onField}
          />
        ))}
      </div>
      <div role="tabpanel" id={id} aria-label={columnName(chosen, t)}>
        <FilterEditor
          key={chosen.fieldId}
          column={chosen}
          kind={chosen.kind}
          table={table}
          view={state.view}
          context={tool.context}
          offersCurrent
          onChange={(filter) => {
            state.change({ filters: withFilter(filters, chosen.fieldId, filter) });
          }}
        />
      </div>
    </section>
  );
}

function ColumnTab(props: {
  column: FilterableColumn;
  panelId: string;
  isChosen: boolean;
  isFiltered: boolean;
  onChoose: (fieldId: string) => void;
}) {
  const { column, panelId, isChosen, isFiltered, onChoose } = props;
  const { t } = useI18n();
  const name = columnName(column, t);
  return (
    <button
      type="button"
      role="tab"
      className="filter-panel__column"
      data-field={column.fieldId}
      aria-selected={isChosen}
      aria-controls={isChosen ? panelId : undefined}
      aria-label={isFiltered ? t('tools.filter.filtered', { column: name }) : undefined}
      data-filtered={isFiltered ? '' : undefined}
      tabIndex={isChosen ? 0 : -1}
      dir="auto"
      onClick={() => {
        onChoose(column.fieldId);
      }}
    >
      {name}
    </button>
  );
}

function filterable(table: ToolProps['table']): FilterableColumn[] {
  return allColumns(table.columns).flatMap((column) => {
    const kind = filterKind(column, cellsAt(table.rows, column.at));
    return kind ? [{ ...column, kind }] : [];
  });
}

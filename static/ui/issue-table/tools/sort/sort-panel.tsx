import { useRef } from 'react';
import { SORT_COLUMNS_MAX, SORT_DIRECTIONS, type TableSort } from '#contract/table-sort';
import { canSortBy } from '#core/view/sorted-by';
import { Button } from '#ui/controls/button.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { Glyph } from '#ui/icons/glyph.tsx';
import { columnName } from '../../column-name';
import type { ToolProps } from '../tool-props';
import './sort-panel.css';

interface Option {
  value: string;
  label: string;
}

/** The columns by which a table is sorted, one below the other: the way that needs no Shift key. */
export function SortPanel({ table, state, onClose }: ToolProps) {
  const { t } = useI18n();
  const add = useRef<HTMLDivElement>(null);
  const sort = state.view.sort ?? [];
  const change = (next: TableSort[]) => {
    state.change({ sort: next.length > 0 ? next : undefined });
  };
  const options = table.columns
    .filter((column) => canSortBy(table, column))
    .map((column) => ({ value: column.fieldId, label: columnName(column, t) }));
  const free = options.filter(({ value }) => !sort.some(({ fieldId }) => fieldId === value));
  const [next] = free;
  return (
    <section className="sort-panel" aria-label={t('tools.sort.title')}>
      {sort.length > 0 && (
        <ol className="sort-panel__list">
          {sort.map((each, at) => (
            <SortLevel
              key={each.fieldId}
              level={each}
              place={at + 1}
              options={options.filter((one) => one.value === each.fieldId || free.includes(one))}
              onChange={(changed) => {
                change(sort.with(at, changed));
              }}
              onRemove={() => {
                change(sort.toSpliced(at, 1));
                add.current?.querySelector('button')?.focus();
              }}
            />
          ))}
        </ol>
      )}
      <div ref={add} className="actions">
        {next && sort.length < SORT_COLUMNS_MAX && (
          <Button
            onClick={() => {
              change([...sort, { fieldId: next.value, direction: 'ascending' }]);
            }}
          >
            {t(sort.length === 0 ? 'tools.sort.first' : 'tools.sort.next')}
          </Button>
        )}
        <Button appearance="subtle" onClick={onClose}>
          {t('action.close')}
        </Button>
      </div>
    </section>
  );
}

function SortLevel(props: {
  level: TableSort;
  /** From 1. */
  place: number;
  options: Option[];
  onChange: (level: TableSort) => void;
  onRemove: () => void;
}) {
  const { level, place, options, onChange, onRemove } = props;
  const { t, format } = useI18n();
  const number = format.number(place);
  const name = options.find(({ value }) => value === level.fieldId)?.label ?? level.fieldId;
  return (
    <li className="sort-panel__level">
      <span aria-hidden="true">{number}</span>
      <Choices
        label={t('tools.sort.column', { place: number })}
        value={level.fieldId}
        options={options}
        onChange={(fieldId) => {
          onChange({ ...level, fieldId });
        }}
      />
      <Choices
        label={t('tools.sort.direction', { column: name })}
        value={level.direction}
        options={SORT_DIRECTIONS.map((value) => ({ value, label: t(`tools.sort.${value}`) }))}
        onChange={(direction) => {
          onChange({ ...level, direction: direction as TableSort['direction'] });
        }}
      />
      <IconButton label={t('tools.sort.remove', { column: name })} onClick={onRemove}>
        <Glyph name="remove" />
      </IconButton>
    </li>
  );
}

/** A select whose name stands only for screen readers: the line around it says what it is for. */
function Choices(props: {
  label: string;
  value: string;
  options: Option[];
  onChange: (value: string) => void;
}) {
  const { label, value, options, onChange } = props;
  return (
    <select
      className="input input--select"
      aria-label={label}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

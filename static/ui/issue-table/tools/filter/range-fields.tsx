import { useState } from 'react';
import type { IssueTable } from '#contract/issue-table';
import type { ColumnFilter } from '#contract/table-view';
import type { ViewContext } from '#core/view/apply-view';
import { dayFrom } from '#core/view/filter-day';
import { measureUnit } from '#core/view/filter-values';
import { unitText } from './filter-text';
import type { ShownColumn } from '#core/view/table-line';
import { Field } from '#ui/controls/field.tsx';
import { useI18n } from '#ui/i18n/i18n-context';

type NumberFilter = Extract<ColumnFilter, { kind: 'number' }>;
type DateFilter = Extract<ColumnFilter, { kind: 'date' }>;

/** Two numbers, of which either may be left out. Durations are asked for in hours or days. */
export function NumberRange(props: {
  column: ShownColumn;
  table: IssueTable;
  filter: NumberFilter | undefined;
  onChange: (filter: NumberFilter | undefined) => void;
}) {
  const { column, table, filter, onChange } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const { unit, size } = measureUnit(table.rows, column.at);
  const change = (end: 'min' | 'max', value: number | undefined) => {
    const min = end === 'min' ? value : filter?.min;
    const max = end === 'max' ? value : filter?.max;
    const ends = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
    onChange(isNothing(ends) ? undefined : { fieldId: column.fieldId, kind: 'number', ...ends });
  };
  return (
    <div className="filter-range">
      {(['min', 'max'] as const).map((end) => (
        <NumberField
          key={end}
          label={t(`tools.filter.${end}`, { unit: unitText(unit, i18n) }).trim()}
          value={filter?.[end]}
          size={size}
          onChange={(value) => {
            change(end, value);
          }}
        />
      ))}
    </div>
  );
}

/** A number in units of a size. What a person types stays as it is: "1." becomes "1.5". */
function NumberField(props: {
  label: string;
  value: number | undefined;
  size: number;
  onChange: (value: number | undefined) => void;
}) {
  const { label, value, size, onChange } = props;
  const [typed, setTyped] = useState('');
  const valueOf = (text: string) => (text === '' ? undefined : Number(text) * size);
  const shown = value === undefined ? '' : String(value / size);
  return (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="number"
          step="any"
          value={valueOf(typed) === value ? typed : shown}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            onChange(valueOf(event.currentTarget.value));
          }}
        />
      )}
    </Field>
  );
}

/** Two days, of which either may be left out. */
export function DateRange(props: {
  fieldId: string;
  filter: DateFilter | undefined;
  today: ViewContext['today'];
  onChange: (filter: DateFilter | undefined) => void;
}) {
  const { fieldId, filter, today, onChange } = props;
  const { t } = useI18n();
  const change = (end: 'from' | 'to', day: string) => {
    const from = end === 'from' ? day : filter?.from;
    const to = end === 'to' ? day : filter?.to;
    const ends = { ...(from && { from }), ...(to && { to }) };
    onChange(isNothing(ends) ? undefined : { fieldId, kind: 'date', ...ends });
  };
  return (
    <div className="filter-range">
      {(['from', 'to'] as const).map((end) => (
        <Field key={end} label={t(`tools.filter.${end}`)}>
          {(control) => (
            <input
              {...control}
              className="input"
              type="date"
              value={filter?.[end] === undefined ? '' : dayFrom(filter[end], today)}
              onInput={(event) => {
                change(end, event.currentTarget.value);
              }}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

const isNothing = (ends: object) => Object.keys(ends).length === 0;

import { useState } from 'react';
import type { IssueTable } from '#contract/issue-table';
import type { ColumnFilter } from '#contract/table-view';
import type { ReaderView, ViewContext } from '#core/view/apply-view';
import type { ShownColumn } from '#core/view/table-line';
import { firstFilled, type FilterKind } from '#core/view/filter-values';
import { Select } from '#ui/controls/select.tsx';
import { TextField } from '#ui/controls/text-field.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import { ChoiceList } from './choice-list';
import { conditionOf, conditionsFor, filterOf, type ConditionName } from './filter-conditions';
import { DateRange, NumberRange } from './range-fields';
import { useChoices } from './use-choices';

/** The filter of a kind; undefined if a column has another one or none. */
type Of<K extends FilterKind> = Extract<ColumnFilter, { kind: K }> | undefined;

/** What the issues of a column must meet: a condition, and its values. */
export function FilterEditor(props: {
  column: ShownColumn;
  kind: FilterKind;
  table: IssueTable;
  view: ReaderView;
  context: ViewContext;
  /** Also by what changes from person to person, or with time. */
  offersCurrent?: boolean;
  onChange: (filter: ColumnFilter | undefined) => void;
}) {
  const { column, view, onChange } = props;
  const { fieldId } = column;
  const { t } = useI18n();
  const filter = view.filters?.find((each) => each.fieldId === fieldId);
  // A column whose few values have become many keeps the filter that it has.
  const kind =
    filter && filter.kind !== 'empty' && filter.kind !== 'current' ? filter.kind : props.kind;
  const first = props.offersCurrent ? firstFilled(props.table.rows, column.at) : undefined;
  const conditions = conditionsFor(kind, first?.type);
  const [usual = 'isAny'] = conditions;
  const [picked, setPicked] = useState<ConditionName>(usual);
  const condition = filter ? conditionOf(filter) : picked;
  return (
    <div className="filter-editor">
      <Select
        label={t('tools.filter.condition')}
        value={condition}
        options={conditions.map((value) => ({
          value,
          label: t(`tools.filter.conditions.${value}`),
        }))}
        onChange={(value) => {
          const next = value as ConditionName;
          setPicked(next);
          onChange(filterOf(fieldId, next) ?? turned(filter, next));
        }}
      />
      <Values {...props} kind={kind} condition={condition} filter={filter} />
    </div>
  );
}

/** Who goes from "is" to "is not" keeps the values. */
function turned(filter: ColumnFilter | undefined, to: ConditionName): ColumnFilter | undefined {
  if (filter?.kind !== 'choice') return undefined;
  const { fieldId, kind, values } = filter;
  return { fieldId, kind, values, ...(to === 'isNone' && { not: true }) };
}

function Values(
  props: Parameters<typeof FilterEditor>[0] & {
    condition: ConditionName;
    filter: ColumnFilter | undefined;
  },
) {
  const { column, kind, condition, filter, context, onChange } = props;
  const { fieldId } = column;
  const { t } = useI18n();
  const own = filter?.kind === kind ? filter : undefined;
  switch (condition) {
    case 'isAny':
    case 'isNone':
      return <Choices {...props} filter={own as Of<'choice'>} />;
    case 'contains':
      return (
        <TextField
          label={t('tools.filter.text')}
          value={(own as Of<'text'>)?.text ?? ''}
          maxLength={255}
          onChange={(text) => {
            onChange(text === '' ? undefined : { fieldId, kind: 'text', text });
          }}
        />
      );
    case 'between':
      return kind === 'date' ? (
        <DateRange {...props} fieldId={fieldId} today={context.today} filter={own as Of<'date'>} />
      ) : (
        <NumberRange {...props} filter={own as Of<'number'>} />
      );
    default:
      return null;
  }
}

function Choices(
  props: Parameters<typeof FilterEditor>[0] & {
    condition: ConditionName;
    filter: Of<'choice'>;
  },
) {
  const { column, condition, filter, onChange } = props;
  const choices = useChoices(props);
  return (
    <ChoiceList
      choices={choices}
      chosen={filter?.values ?? []}
      onChange={(values) => {
        if (values.length === 0) onChange(undefined);
        else {
          const isNot = condition === 'isNone';
          onChange({
            fieldId: column.fieldId,
            kind: 'choice',
            values,
            ...(isNot && { not: true }),
          });
        }
      }}
    />
  );
}

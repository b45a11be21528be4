import type { ColumnTotal, TotalFunction } from '#contract/table-view';
import { Select } from '#ui/controls/select.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { NamedColumn } from '../group/group-fields';

/** A column with what can be said of it, the most usual first. */
export interface TotalColumn extends NamedColumn {
  functions: readonly TotalFunction[];
}

/** The totals of a table: a choice for each column that has one, and one to add the next. */
export function TotalFields(props: {
  columns: TotalColumn[];
  totals: readonly ColumnTotal[];
  onChange: (totals: ColumnTotal[]) => void;
}) {
  const { columns, totals, onChange } = props;
  const { t } = useI18n();
  const rest = columns.filter(({ fieldId }) => totals.every((total) => total.fieldId !== fieldId));
  return (
    <>
      {totals.map((total, at) => {
        const column = columns.find(({ fieldId }) => fieldId === total.fieldId);
        if (!column) return null;
        const functions = new Set([...column.functions, total.function]);
        return (
          <Select
            key={total.fieldId}
            label={column.name}
            value={total.function}
            options={[
              ...[...functions].map((each) => ({
                value: each,
                label: t(`tools.totals.function.${each}`),
              })),
              { value: '', label: t('tools.totals.nothing') },
            ]}
            onChange={(chosen) => {
              const next = [...functions].find((each) => each === chosen);
              onChange(
                next ? totals.with(at, { ...total, function: next }) : totals.toSpliced(at, 1),
              );
            }}
          />
        );
      })}
      {rest.length > 0 && (
        <Select
          key={totals.length}
          label={t('tools.totals.add')}
          value=""
          placeholder={t('tools.totals.choose')}
          options={rest.map(({ fieldId, name }) => ({ value: fieldId, label: name }))}
          onChange={(fieldId) => {
            const [first] = rest.find((each) => each.fieldId === fieldId)?.functions ?? [];
            if (first) onChange([...totals, { fieldId, function: first }]);
          }}
        />
      )}
    </>
  );
}

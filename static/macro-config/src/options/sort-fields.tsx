import type { TableView } from '#contract/table-view';
import { SORT_DIRECTIONS } from '#contract/table-sort';
import { Select } from '#ui/controls/select.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { NamedColumn } from '#ui/issue-table/tools/group/group-fields.tsx';

type Sort = NonNullable<TableView['sort']>;

/** The column by which the table is first sorted; the query's own order decides among equal issues. */
export function SortFields(props: {
  columns: NamedColumn[];
  sort: Sort;
  onChange: (sort: Sort) => void;
}) {
  const { columns, sort, onChange } = props;
  const { t } = useI18n();
  const [first, ...others] = sort;
  return (
    <>
      <Select
        label={t('config.options.sort')}
        value={first?.fieldId ?? ''}
        options={[
          { value: '', label: t('config.options.queryOrder') },
          ...columns.map(({ fieldId, name }) => ({ value: fieldId, label: name })),
        ]}
        onChange={(fieldId) => {
          const rest = others.filter((each) => each.fieldId !== fieldId);
          const direction = first?.direction ?? 'ascending';
          onChange(fieldId === '' ? [] : [{ fieldId, direction }, ...rest]);
        }}
      />
      {first && (
        <Select
          label={t('config.options.direction')}
          value={first.direction}
          options={SORT_DIRECTIONS.map((direction) => ({
            value: direction,
            label: t(`config.options.${direction}`),
          }))}
          onChange={(chosen) => {
            const direction = SORT_DIRECTIONS.find((each) => each === chosen) ?? first.direction;
            onChange([{ ...first, direction }, ...others]);
          }}
        />
      )}
    </>
  );
}

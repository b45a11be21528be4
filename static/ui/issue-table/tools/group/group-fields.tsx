import { GROUP_LEVELS_MAX } from '#contract/table-view';
import { Select } from '#ui/controls/select.tsx';
import { useI18n } from '#ui/i18n/i18n-context';

/** A column to choose, by its name. */
export interface NamedColumn {
  fieldId: string;
  name: string;
}

/** The columns by which issues are grouped, the outermost first: a choice for each level, and one for the next. */
export function GroupFields(props: {
  columns: NamedColumn[];
  groupBy: readonly string[];
  onChange: (groupBy: string[]) => void;
}) {
  const { columns, groupBy, onChange } = props;
  const { t } = useI18n();
  const levels = [...groupBy, ''].slice(0, Math.min(GROUP_LEVELS_MAX, columns.length));
  return (
    <>
      {levels.map((chosen, level) => (
        <Select
          key={level}
          label={level === 0 ? t('tools.group.by') : t('tools.group.thenBy')}
          value={chosen}
          options={[
            { value: '', label: t('tools.group.nothing') },
            ...columns
              .filter(({ fieldId }) => fieldId === chosen || !groupBy.includes(fieldId))
              .map(({ fieldId, name }) => ({ value: fieldId, label: name })),
          ]}
          onChange={(fieldId) => {
            onChange(levels.with(level, fieldId).filter((each) => each !== ''));
          }}
        />
      ))}
    </>
  );
}

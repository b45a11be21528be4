import { type ColumnChoice, DEFAULT_COLUMN_IDS } from '#contract/columns';
import { useI18n } from '#ui/i18n/i18n-context';

/** Jira's name of a field once it is known; until then our name of the default columns, or the id. */
export function useColumnName(choices: ColumnChoice[] | undefined) {
  const { t } = useI18n();
  const names = new Map(choices?.map(({ fieldId, name }) => [fieldId, name]));
  return (fieldId: string) =>
    names.get(fieldId) ?? (isNamed(fieldId) ? t(`column.${fieldId}`) : fieldId);
}

const isNamed = (fieldId: string): fieldId is (typeof DEFAULT_COLUMN_IDS)[number] =>
  (DEFAULT_COLUMN_IDS as readonly string[]).includes(fieldId);

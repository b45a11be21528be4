import { isDerivedColumnId } from '#contract/columns';
import type { Translate } from '../i18n/translate';

/** Jira names its fields in the reader's language, and the app the derived columns; an author's heading goes before both. */
export function columnName(
  column: { fieldId: string; name: string; hasHeading?: true },
  t: Translate,
): string {
  return !column.hasHeading && isDerivedColumnId(column.fieldId) ? t(column.fieldId) : column.name;
}

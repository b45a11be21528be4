import { isDerivedColumnId } from '#contract/columns';
import type { Translate } from '../i18n/translate';

/** Jira names its fields in the reader's language; the app names the derived columns itself. */
export function columnName(column: { fieldId: string; name: string }, t: Translate): string {
  return isDerivedColumnId(column.fieldId) ? t(column.fieldId) : column.name;
}

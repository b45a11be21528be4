import type { Translate } from '../i18n/translate';

const DERIVED = [
  'derived.age',
  'derived.timeSinceUpdate',
  'derived.timeInStatus',
  'derived.daysOverdue',
  'derived.daysToDue',
] as const;

/** Jira names its fields in the reader's language; the columns made from them we name ourselves. */
export function columnName(column: { fieldId: string; name: string }, t: Translate): string {
  return isDerived(column.fieldId) ? t(column.fieldId) : column.name;
}

const isDerived = (fieldId: string): fieldId is (typeof DERIVED)[number] =>
  (DERIVED as readonly string[]).includes(fieldId);

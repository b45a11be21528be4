import type { ColumnChoice } from '#contract/columns';
import type { JiraField } from '../jira/jira-client';
import { DERIVED_COLUMN_IDS, derivedColumn } from './derived-columns';

/** What an author can choose as a column, by name: a Jira's fields, and what is made from them. */
export function columnChoices(fields: JiraField[]): ColumnChoice[] {
  const known = new Set(fields.map(({ id }) => id));
  const choices = fields.map(({ id, name, custom }) => ({ fieldId: id, name, custom }));
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return [...choices, ...derivedChoices(known)].sort((a, b) => compare(a.name, b.name));
}

/** Only those that this Jira has the fields for. */
function derivedChoices(known: Set<string>): ColumnChoice[] {
  return DERIVED_COLUMN_IDS.flatMap((fieldId) => {
    const column = derivedColumn(fieldId);
    const isPossible = column?.needs.every((id) => known.has(id)) ?? false;
    return column && isPossible ? [{ fieldId, name: column.name, custom: false }] : [];
  });
}

import { type ColumnChoice, DERIVED_COLUMN_IDS, SITE_COLUMN_ID } from '#contract/columns';
import type { FieldSchema, JiraField } from '../jira/jira-client';
import { distinctNames } from './distinct-names';
import { fieldType } from './field-type';
import { DERIVED_COLUMNS, derivedColumnName } from './derived-columns';

/** Lists the columns that an author can choose, by name: a Jira's fields and the derived columns. */
export function columnChoices(fields: JiraField[]): ColumnChoice[] {
  const known = new Set(fields.map(({ id }) => id));
  const names = distinctNames(fields);
  const choices = fields.map(({ id, name, custom, schema }) => {
    const distinct = names.get(id) ?? name;
    const type = distinct === name ? undefined : fieldType(schema);
    const kind = custom ? kindOf(schema) : '';
    return {
      ...{ fieldId: id, name: distinct, custom },
      ...(type && { type }),
      ...(kind !== '' && { kind }),
    };
  });
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return [...choices, ...derivedChoices(known)].sort((a, b) => compare(a.name, b.name));
}

/** `array/string gh-sprint` */
function kindOf({ type = '', items, custom }: FieldSchema): string {
  const holds = items === undefined ? type : `${type}/${items}`;
  return [holds, custom?.split(':').at(-1) ?? ''].join(' ').trim();
}

/** Only the derived columns whose fields this Jira has; the site only tells several Jiras apart. */
function derivedChoices(known: Set<string>): ColumnChoice[] {
  return DERIVED_COLUMN_IDS.filter(
    (id) => id !== SITE_COLUMN_ID && DERIVED_COLUMNS[id].needs.every((need) => known.has(need)),
  ).map((fieldId) => ({ fieldId, name: derivedColumnName(fieldId), custom: false }));
}

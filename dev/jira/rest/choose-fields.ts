import type { FieldDescription, FieldSchema } from '../data/entities';

/**
 * The fields that the parameter `fields` chooses: ids, `*all`, `*navigable`, and `-id` to leave out a field.
 * Exclusions alone leave out from `*navigable`. Unknown ids are ignored.
 */
export function chooseFields(
  all: readonly FieldDescription[],
  requested: readonly string[],
): readonly FieldDescription[] {
  const known = new Set(all.map((field) => field.id));
  const named = requested.filter((text) => !text.startsWith('-'));
  const chosen = new Set<string>();
  for (const text of named.length === 0 ? ['*navigable'] : named) {
    if (text === '*all') known.forEach((id) => chosen.add(id));
    else if (text === '*navigable') {
      all.filter((field) => field.navigable).forEach((field) => chosen.add(field.id));
    } else if (known.has(text)) chosen.add(text);
  }
  for (const text of requested) if (text.startsWith('-')) chosen.delete(text.slice(1));
  return all.filter((field) => chosen.has(field.id));
}

/** `names` of a response: field ids to names. */
export function namesOf(fields: readonly FieldDescription[]): Record<string, string> {
  return Object.fromEntries(fields.map(({ id, name }) => [id, name]));
}

/** `schema` of a response: field ids to schemas. */
export function schemaOf(fields: readonly FieldDescription[]): Record<string, FieldSchema> {
  return Object.fromEntries(
    fields.flatMap(({ id, schema }) => (schema === undefined ? [] : [[id, schema]])),
  );
}

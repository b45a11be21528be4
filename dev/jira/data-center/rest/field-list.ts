import type { Dataset } from '../../data/dataset';
import type { FieldDescription, FieldSchema } from '../../data/entities';
import { SYSTEM_FIELDS } from './system-field-list';

export function fieldDescriptions(data: Dataset): readonly FieldDescription[] {
  return [...SYSTEM_FIELDS, ...data.customFields];
}

export function namesOf(data: Dataset, ids: ReadonlySet<string>): Record<string, string> {
  const chosen = fieldDescriptions(data).filter((field) => ids.has(field.id));
  return Object.fromEntries(chosen.map((field) => [field.id, field.name]));
}

export function schemaOf(data: Dataset, ids: ReadonlySet<string>): Record<string, FieldSchema> {
  return Object.fromEntries(
    fieldDescriptions(data).flatMap(({ id, schema }) =>
      ids.has(id) && schema !== undefined ? [[id, schema]] : [],
    ),
  );
}

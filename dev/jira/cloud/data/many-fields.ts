import { customField, STANDARD } from '../../data/custom-field';
import type { FieldDescription, FieldSchema } from '../../data/entities';

/** The most frequent types of a real tenant. */
const SCHEMAS: readonly (FieldSchema & { custom: string })[] = [
  { type: 'option', custom: `${STANDARD}:select` },
  { type: 'array', items: 'option', custom: `${STANDARD}:multicheckboxes` },
  { type: 'string', custom: `${STANDARD}:textfield` },
  { type: 'number', custom: `${STANDARD}:float` },
  { type: 'datetime', custom: `${STANDARD}:datetime` },
  { type: 'user', custom: `${STANDARD}:userpicker` },
  { type: 'number', custom: 'jira.polaris:rating' },
];

const FIRST_ID = 20_000;

/** Custom fields without values. Two fields share a name, as in real tenants: only the ids are unique. */
export function manyFields(count: number): readonly FieldDescription[] {
  const schemas = Array.from({ length: Math.ceil(count / SCHEMAS.length) }, () => SCHEMAS).flat();
  return schemas
    .slice(0, count)
    .map((schema, position) =>
      customField(FIRST_ID + position, `Extra field ${Math.floor(position / 2) + 1}`, schema),
    );
}

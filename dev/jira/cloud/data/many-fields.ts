import type { FieldDescription, FieldSchema } from '../../data/entities';

const STANDARD = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** The types that a real tenant has most of. */
const TYPES: readonly (readonly [custom: string, schema: FieldSchema])[] = [
  [`${STANDARD}:select`, { type: 'option' }],
  [`${STANDARD}:multicheckboxes`, { type: 'array', items: 'option' }],
  [`${STANDARD}:textfield`, { type: 'string' }],
  [`${STANDARD}:float`, { type: 'number' }],
  [`${STANDARD}:datetime`, { type: 'datetime' }],
  [`${STANDARD}:userpicker`, { type: 'user' }],
  ['jira.polaris:rating', { type: 'number' }],
];

/** Names repeat, as they do in real tenants: only the ids differ. No issue has a value. */
export function manyFields(count: number): readonly FieldDescription[] {
  return Array.from({ length: count }, (_, position) => {
    const [custom, schema] = TYPES[position % TYPES.length] ?? ['', { type: 'string' }];
    const customId = 20_000 + position;
    const name = `Extra field ${Math.floor(position / 2) + 1}`;
    return {
      id: `customfield_${customId}`,
      name,
      custom: true,
      orderable: true,
      navigable: true,
      searchable: true,
      clauseNames: [`cf[${customId}]`, name],
      schema: { ...schema, custom, customId },
    };
  });
}

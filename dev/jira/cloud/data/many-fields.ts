import type { FieldDescription, FieldSchema } from '../../data/entities';

const STANDARD = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** The most frequent types of a real tenant. */
const TYPES: readonly (readonly [custom: string, schema: FieldSchema])[] = [
  [`${STANDARD}:select`, { type: 'option' }],
  [`${STANDARD}:multicheckboxes`, { type: 'array', items: 'option' }],
  [`${STANDARD}:textfield`, { type: 'string' }],
  [`${STANDARD}:float`, { type: 'number' }],
  [`${STANDARD}:datetime`, { type: 'datetime' }],
  [`${STANDARD}:userpicker`, { type: 'user' }],
  ['jira.polaris:rating', { type: 'number' }],
];

/** Custom fields without values. Two fields share a name, as in real tenants: only the ids are unique. */
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

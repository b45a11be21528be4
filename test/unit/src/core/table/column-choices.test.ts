import type { FieldSchema } from '#core/jira/jira-client';
import { columnChoices } from '#core/table/column-choices';

const teams = (...schemas: FieldSchema[]) =>
  columnChoices(
    schemas.map((schema, index) => ({
      id: `customfield_${index + 1}`,
      name: 'Team',
      custom: true,
      schema,
    })),
  );

test.each([
  [{ type: 'number' }, 'number'],
  [{ type: 'string' }, 'text'],
  [{ type: 'datetime' }, 'datetime'],
  [{ type: 'option' }, 'option'],
  [{ type: 'array', items: 'option' }, 'options'],
  [{ type: 'array', items: 'user' }, 'users'],
  [{ type: 'team' }, 'team'],
])(
  'a field %j whose name another has is offered with its number and the type "%s"',
  (schema, type) => {
    expect(teams(schema, { type: 'date' })).toEqual([
      { fieldId: 'customfield_1', name: 'Team (1)', custom: true, type },
      { fieldId: 'customfield_2', name: 'Team (2)', custom: true, type: 'date' },
    ]);
  },
);

test.each([{}, { type: 'any' }, { type: 'toString' }, { type: 'array' }])(
  'a field %j of no common type is offered by its number alone',
  (schema) => {
    expect(teams(schema, schema)[0]).toEqual({
      fieldId: 'customfield_1',
      name: 'Team (1)',
      custom: true,
    });
  },
);

test('a field whose name no other has is offered by its name', () => {
  expect(teams({ type: 'number' })).toEqual([
    { fieldId: 'customfield_1', name: 'Team', custom: true },
  ]);
});

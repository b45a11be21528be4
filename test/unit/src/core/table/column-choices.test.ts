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
    expect(teams(schema, { type: 'date' })).toMatchObject([
      { fieldId: 'customfield_1', name: 'Team (1)', custom: true, type },
      { fieldId: 'customfield_2', name: 'Team (2)', custom: true, type: 'date' },
    ]);
  },
);

test.each([{}, { type: 'any' }, { type: 'toString' }, { type: 'array' }])(
  'a field %j of no common type is offered by its number alone',
  (schema) => {
    const [choice] = teams(schema, schema);

    expect(choice).toMatchObject({ fieldId: 'customfield_1', name: 'Team (1)', custom: true });
    expect(choice).not.toHaveProperty('type');
  },
);

test('a field whose name no other has is offered by its name', () => {
  expect(teams({ type: 'number' })).toEqual([
    { fieldId: 'customfield_1', name: 'Team', custom: true, kind: 'number' },
  ]);
});

test('a custom field is offered with what it holds and the plug-in that made it', () => {
  const custom = 'com.pyxis.greenhopper.jira:gh-sprint';

  expect(teams({ type: 'array', items: 'json', custom })[0]?.kind).toBe('array/json gh-sprint');
  expect(teams({ custom })[0]?.kind).toBe('gh-sprint');
});

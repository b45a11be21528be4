import type { ColumnChoice } from '#contract/columns';
import type { SourceField } from '#contract/source-field';
import { mergeChoices } from '#core/merge/merge-choices';

const custom = (number: number, name: string, kind = 'number'): ColumnChoice => ({
  fieldId: `customfield_${number}`,
  name,
  custom: true,
  kind,
});
const system = (fieldId: string): ColumnChoice => ({ fieldId, name: fieldId, custom: false });

const merge = (
  ...sources: (ColumnChoice[] | { choices: ColumnChoice[]; fields: SourceField[] })[]
) =>
  mergeChoices(
    sources.map((source) =>
      Array.isArray(source) ? { choices: source, fields: undefined } : source,
    ),
  );

const listed = ({ choices }: ReturnType<typeof merge>) =>
  choices.map(({ fieldId, of }) => [fieldId, of]);

test('a system field is one column of all Jiras that have it', () => {
  const merged = merge([system('summary')], [system('summary'), system('environment')]);

  expect(listed(merged)).toEqual([
    ['summary', [0, 1]],
    ['environment', [1]],
  ]);
  expect(merged.fields).toEqual([[], []]);
});

test('custom fields of one name and kind are one column, whatever their ids', () => {
  const merged = merge([custom(10016, 'Story Points')], [custom(10207, 'Story points')]);

  expect(listed(merged)).toEqual([['customfield_10016', [0, 1]]]);
  expect(merged.fields).toEqual([
    [{ columnId: 'customfield_10016', fieldId: 'customfield_10016' }],
    [{ columnId: 'customfield_10016', fieldId: 'customfield_10207' }],
  ]);
});

test('custom fields of one name and plug-in are one column, though Cloud and Data Center name other types', () => {
  const merged = merge(
    [custom(1, 'Sprint', 'array/json gh-sprint')],
    [custom(2, 'Sprint', 'array/string gh-sprint')],
  );

  expect(listed(merged)).toEqual([['customfield_1', [0, 1]]]);
});

test.each([
  ['another kind', [custom(1, 'Team', 'option')], [custom(2, 'Team', 'user')]],
  ['another name', [custom(1, 'Team')], [custom(2, 'Group')]],
])('a custom field of %s is a column of its own', (_what, one, other) => {
  expect(listed(merge(one, other))).toEqual([
    ['customfield_1', [0]],
    ['customfield_2', [1]],
  ]);
});

test('fields of one id that mean something else in another Jira are two columns', () => {
  const merged = merge([custom(1, 'Team')], [custom(1, 'Budget')]);

  expect(listed(merged)).toEqual([
    ['customfield_1', [0]],
    ['customfield_1.2', [1]],
  ]);
  expect(merged.fields[1]).toEqual([{ columnId: 'customfield_1.2', fieldId: 'customfield_1' }]);
});

test('where a Jira has several fields of one name and kind, none is taken for that of another Jira', () => {
  const merged = merge([custom(1, 'Team')], [custom(2, 'Team (2)'), custom(3, 'Team (3)')]);

  expect(listed(merged)).toEqual([
    ['customfield_1', [0]],
    ['customfield_2', [1]],
    ['customfield_3', [1]],
  ]);
});

test('a column keeps the fields that it showed before, though another Jira comes first now', () => {
  const columnId = 'customfield_16';
  const merged = merge(
    {
      choices: [custom(207, 'Story Points'), custom(16, 'Budget')],
      fields: [{ columnId, fieldId: 'customfield_207' }],
    },
    { choices: [custom(16, 'Story Points')], fields: [{ columnId, fieldId: columnId }] },
  );

  expect(listed(merged)).toEqual([
    [columnId, [0, 1]],
    ['customfield_16.2', [0]],
  ]);
});

test('of a Jira whose fields are not known yet nothing is offered', () => {
  const merged = mergeChoices([
    { choices: undefined, fields: undefined },
    { choices: [custom(1, 'Team')], fields: [] },
  ]);

  expect(listed(merged)).toEqual([['customfield_1', [1]]]);
});

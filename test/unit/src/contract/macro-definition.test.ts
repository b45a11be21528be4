import { readMacroDefinition, sourceOf } from '#contract/macro-definition';

const SOURCE = { linkId: '5f0e8a4e-1c0b-4c7e-9f43-2f6a0d1b7c11', jql: 'project = ABC' };
const CONFIG = {
  v: 1,
  sources: [SOURCE],
  columns: [{ fieldId: 'summary' }],
  display: { maxRows: 50 },
};

test('a macro definition has one source, which sourceOf returns', () => {
  const definition = readMacroDefinition(CONFIG);

  expect(definition && sourceOf(definition)).toEqual(SOURCE);
});

test.each([
  ['no source', []],
  ['two sources', [SOURCE, SOURCE]],
  ['a source without a link', [{ jql: SOURCE.jql }]],
  ['half a surrogate pair in its query', [{ ...SOURCE, jql: '\ud83d' }]],
])('a config with %s is not a macro definition', (_what, sources) => {
  expect(readMacroDefinition({ ...CONFIG, sources })).toBeUndefined();
});

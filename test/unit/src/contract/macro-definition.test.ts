import { isMerged, readMacroDefinition, sourceOf } from '#contract/macro-definition';

const SOURCE = { linkId: '5f0e8a4e-1c0b-4c7e-9f43-2f6a0d1b7c11', jql: 'project = ABC' };
const CONFIG = {
  v: 1,
  sources: [SOURCE],
  columns: [{ fieldId: 'summary' }],
  display: { maxRows: 50 },
};

test('a macro definition has a source, which sourceOf returns', () => {
  const definition = readMacroDefinition(CONFIG);

  expect(definition && sourceOf(definition)).toEqual(SOURCE);
});

test('a macro definition may have several sources, each with the fields that its columns show', () => {
  const fields = [{ columnId: 'customfield_10016', fieldId: 'customfield_10207' }];
  const sources = [SOURCE, { ...SOURCE, fields }];

  const definition = readMacroDefinition({ ...CONFIG, sources });

  expect(definition?.sources).toEqual(sources);
  expect(definition && isMerged(definition)).toBe(true);
});

test('a macro definition with one source is merged only if it names its fields otherwise', () => {
  const one = readMacroDefinition(CONFIG);
  const renamed = readMacroDefinition({ ...CONFIG, sources: [{ ...SOURCE, fields: [] }] });

  expect([one, renamed].map((each) => each && isMerged(each))).toEqual([false, true]);
});

test.each([
  ['no source', []],
  ['six sources', Array(6).fill(SOURCE)],
  ['a source without a link', [{ jql: SOURCE.jql }]],
  ['half a surrogate pair in its query', [{ ...SOURCE, jql: '\ud83d' }]],
])('a config with %s is not a macro definition', (_what, sources) => {
  expect(readMacroDefinition({ ...CONFIG, sources })).toBeUndefined();
});

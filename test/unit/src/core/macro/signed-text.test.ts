import type { MacroDefinition } from '#contract/macro-definition';
import { signedText } from '#core/macro/signed-text';
import { aDefinition } from '#support/ui/samples';

const PLACE = { revision: '1', contentId: '42', spaceId: '7', spaceKey: 'PRODUCT' };
const view = { groupBy: ['status'] };
const rules: MacroDefinition['display']['rules'] = [
  { when: { fieldId: 'status', kind: 'empty', empty: true }, color: 'red', scope: 'row' },
];
const textOf = (display: Partial<MacroDefinition['display']>) =>
  signedText(aDefinition({ display: { maxRows: 50, ...display } }), PLACE);

test('a signature covers the views, the rules that colour, the refreshes and the mode, and each other than the other', () => {
  const views = [{ name: 'By status', view }];
  const texts = [
    {},
    { view },
    { views },
    { rules },
    { view, rules },
    { view, views },
    { refreshMinutes: 5 as const },
    { refreshMinutes: 15 as const },
    { mode: { kind: 'count' } as const },
    { mode: { kind: 'bar', rows: 'status' } as const },
    { mode: { kind: 'bar', rows: 'status', sum: 'timespent' } as const },
  ].map(textOf);

  expect(new Set(texts).size).toBe(texts.length);
});

test('a signature covers the headings of columns and says which column each is of', () => {
  const texts = [
    [{ fieldId: 'summary' }, { fieldId: 'status' }],
    [{ fieldId: 'summary', heading: 'What' }, { fieldId: 'status' }],
    [{ fieldId: 'summary' }, { fieldId: 'status', heading: 'What' }],
  ].map((columns) => signedText(aDefinition({ columns }), PLACE));

  expect(new Set(texts).size).toBe(texts.length);
});

test('a signature does not cover the title', () => {
  expect(textOf({ title: 'Release 7' })).toBe(textOf({}));
});

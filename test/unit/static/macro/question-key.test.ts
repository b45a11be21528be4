import { questionKey } from '#static/macro/src/answers/question-key';
import { aDefinition } from '#support/ui/samples';

const CONTEXT = {
  siteUrl: 'https://one.atlassian.net',
  accountId: '712020:reader',
  locale: 'en-US',
  timeZone: 'UTC',
  extension: { content: { id: '65538', type: 'page' } },
};
const definition = aDefinition();
const key = questionKey(CONTEXT, definition, {});

test('two equal macros of a page have the same question', () => {
  expect(questionKey({ ...CONTEXT }, aDefinition(), {})).toBe(key);
});

test.each([
  ['site with a page of the same id', { ...CONTEXT, siteUrl: 'https://two.atlassian.net' }],
  ['account', { ...CONTEXT, accountId: '712020:other' }],
  ['language', { ...CONTEXT, locale: 'de-DE' }],
  ['page', { ...CONTEXT, extension: { content: { id: '65539', type: 'page' } } }],
])('a macro gets no answer of another %s', (_, context) => {
  expect(questionKey(context, definition, {})).not.toBe(key);
});

test('another definition, another order and another part of a table are other questions', () => {
  const sort = [{ fieldId: 'summary', direction: 'ascending' as const }];
  const other = aDefinition({ display: { maxRows: 7 } });

  expect(questionKey(CONTEXT, other, {})).not.toBe(key);
  expect(questionKey(CONTEXT, definition, { sort })).not.toBe(key);
  expect(questionKey(CONTEXT, definition, { page: { rows: 100 } })).not.toBe(key);
});

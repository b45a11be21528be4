import { tablesInDocument } from '#core/migration/tables-in-document';

const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const jira = (macroParams: Record<string, unknown>) => ({
  type: 'extension',
  attrs: {
    extensionType: 'com.atlassian.confluence.macro.core',
    extensionKey: 'jira',
    parameters: { macroParams, macroMetadata: { schemaVersion: { value: '1' } } },
  },
});

test('macros and lists of smart links are found in reading order', () => {
  const card = {
    type: 'blockCard',
    attrs: {
      url: 'https://acme.atlassian.net/issues/?jql=a%20%3D%201',
      datasource: { id: 'd', parameters: { cloudId: '1' }, views: [] },
    },
  };
  const cell = { type: 'panel', content: [jira({ jqlQuery: { value: 'b = 2' } })] };

  expect(tablesInDocument(doc(card, cell)).map(({ jql }) => jql)).toEqual(['a = 1', 'b = 2']);
});

test('a card that is only a link, and macros with parameters of another form, are no tables', () => {
  const link = { type: 'blockCard', attrs: { url: 'https://acme.atlassian.net/?jql=a' } };

  expect(
    tablesInDocument(doc(link, jira({ jqlQuery: 'a = 1' }), { type: 'extension' }, null, 3)),
  ).toEqual([]);
});

test('a document nested deeper than the stack reaches is read', () => {
  let node: unknown = jira({ jqlQuery: { value: 'a = 1' } });
  for (let depth = 0; depth < 100_000; depth++) node = { type: 'panel', content: [node] };

  expect(tablesInDocument(doc(node))).toHaveLength(1);
});

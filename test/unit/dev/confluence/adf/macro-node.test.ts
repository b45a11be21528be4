import { macrosOf, readMacroNode, toMacroNode } from '#dev/confluence/adf/macro-node';

const app = { appId: 'app-1', environmentId: 'env-1' };
const macro = {
  moduleKey: 'jql-table',
  localId: 'l1',
  config: { v: 1 },
  autoConvertLink: undefined,
};

test('a macro is stored as the extension node that Confluence keeps', () => {
  expect(toMacroNode(app, macro, 'JQL Table')).toMatchObject({
    type: 'extension',
    attrs: {
      extensionType: 'com.atlassian.ecosystem',
      extensionKey: 'app-1/env-1/static/jql-table',
      localId: 'l1',
      parameters: { localId: 'l1', guestParams: { v: 1 } },
    },
  });
});

test('a stored macro reads back as it was, wherever it stands on the page', () => {
  const node = toMacroNode(app, macro, 'JQL Table');

  expect(macrosOf({ type: 'doc', content: [{ type: 'panel', content: [node] }] })).toEqual([macro]);
});

test('an extension of another kind is no macro of the app', () => {
  const attrs = { extensionType: 'com.atlassian.confluence.macro.core', extensionKey: 'toc' };

  expect(readMacroNode({ type: 'extension', attrs })).toBeUndefined();
});

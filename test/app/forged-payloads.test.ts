import { connectPayloads, macroConfigPayloads, macroPayloads } from '#contract/invocations';
import { aDefinition, useAppSite, type Surface } from '#support/sites/app-site';

const site = useAppSite();
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('reader1', linkId);
});

const INVOCATIONS: [Surface, string][] = [
  ...Object.keys(macroPayloads).map((name): [Surface, string] => ['jql-table', name]),
  ...Object.keys(macroConfigPayloads).map((name): [Surface, string] => ['jql-table', name]),
  ...Object.keys(connectPayloads).map((name): [Surface, string] => ['jira-connections', name]),
];

const FORGED: [string, unknown][] = [
  ['a text', 'hello'],
  ['a number', 7],
  ['a list', [1, 2]],
  ['nested nonsense', { definition: { v: 1 }, linkId: { $ne: null }, ticket: [] }],
  ['a prototype', JSON.parse('{"__proto__":{"linkId":"x"},"linkId":"../secret"}') as unknown],
];

describe.each(INVOCATIONS)('%s %s', (surface, name) => {
  test.each(FORGED)('an invocation answers %s with a result', async (_what, payload) => {
    const result = await site().invoke(surface, 'reader1', name, payload);

    if (!result.ok) expect(result.error.code).toBe('PAYLOAD_INVALID');
  });

  test('an invocation does nothing for a visitor who is not signed in', async () => {
    const answer = site().invoke(surface, 'nobody', name, {});

    // Only the macro is there for anonymous readers; other modules do not run for them at all.
    await (surface === 'jql-table'
      ? expect(answer).resolves.toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } })
      : expect(answer).rejects.toThrow('ACCESS_DENIED'));
  });
});

test.each([
  ['another version', { v: 2 }],
  ['no source', { sources: [] }],
  ['two sources', { sources: [{}, {}] }],
  ['a link id that is a path', { sources: [{ linkId: '../secret', jql: '' }] }],
  [
    'endless JQL',
    { sources: [{ linkId: '00000000-0000-4000-8000-000000000000', jql: 'x'.repeat(9000) }] },
  ],
  [
    'JQL that no address can hold',
    { sources: [{ linkId: '00000000-0000-4000-8000-000000000000', jql: '\ud800' }] },
  ],
  ['a column that is no field id', { columns: [{ fieldId: '*all' }] }],
  ['no column', { columns: [] }],
  ['too many rows', { display: { maxRows: 100_000 } }],
  ['half a row', { display: { maxRows: 0.5 } }],
])('a definition with %s is refused', async (_what, change) => {
  const definition = { ...aDefinition(linkId), ...change };

  await expect(
    site().invoke('jql-table', 'reader1', 'loadTable', { definition }),
  ).resolves.toMatchObject({ ok: false, error: { code: 'PAYLOAD_INVALID' } });
});

test.each([
  'https://evil.test/wiki',
  '//evil.test/wiki',
  '/wikipedia',
  '/wiki/../../evil',
  '/wiki/%2e%2e//evil.test',
  '/wiki/\\evil.test',
  '/wiki\t/a',
  '/wiki/a\nb',
])('an authorization cannot return to %j', async (returnTo) => {
  await expect(
    site().invoke('jql-table', 'reader1', 'beginAuthorization', { linkId, returnTo }),
  ).resolves.toMatchObject({ ok: false, error: { code: 'PAYLOAD_INVALID' } });
});

test('an account id in the payload is ignored', async () => {
  const payload = {
    definition: aDefinition(linkId),
    accountId: site().confluence.accountId('reader1'),
    context: { accountId: site().confluence.accountId('reader1') },
  };

  await expect(site().invoke('jql-table', 'author2', 'loadTable', payload)).resolves.toMatchObject({
    error: { code: 'AUTHORIZATION_REQUIRED' },
  });
});

test('a context in the body is ignored', async () => {
  const { host, confluence } = site();
  const outcome = await host.invoke({
    functionKey: 'macro-resolver',
    moduleKey: 'jql-table',
    moduleType: 'macro',
    body: {
      call: { functionKey: 'loadTable', payload: { definition: aDefinition(linkId) } },
      context: { accountId: confluence.accountId('reader1') },
    },
    accountId: confluence.accountId('author2'),
  });

  expect(outcome).toMatchObject({
    success: true,
    body: { ok: false, error: { code: 'AUTHORIZATION_REQUIRED' } },
  });
});

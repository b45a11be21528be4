import { useAppSite } from '#support/sites/app-site';

const site = useAppSite();
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('author1', linkId);
});

const savedQuery = (account: 'author1' | 'reader1', source: Record<string, unknown>) =>
  site().invoke('jql-table', account, 'savedQuery', { linkId, ...source });

test.each([
  ['10000', 'filter = 10000 ORDER BY priority DESC, created ASC'],
  ['10001', 'filter = 10001 ORDER BY status ASC'],
  ['10003', 'filter = 10003 ORDER BY due ASC'],
])('the pasted filter %s becomes a query that keeps its order', async (filterId, jql) => {
  await expect(savedQuery('author1', { filterId })).resolves.toEqual({ ok: true, value: { jql } });
});

test('a pasted board becomes the query of its saved filter, in its order', async () => {
  await expect(savedQuery('author1', { boardId: '1' })).resolves.toMatchObject({
    ok: true,
    value: { jql: expect.stringMatching(/^filter = \d+ ORDER BY \w+/) as string },
  });
});

test.each([{ boardId: '99999' }, { filterId: '99999' }])(
  'a pasted %j that does not exist is reported as such',
  async (source) => {
    await expect(savedQuery('author1', source)).resolves.toMatchObject({
      ok: false,
      error: { code: 'JIRA_UNEXPECTED' },
    });
  },
);

test('a pasted board is read as the author, who must have approved access', async () => {
  await expect(savedQuery('reader1', { boardId: '1' })).resolves.toMatchObject({
    ok: false,
    error: { code: 'AUTHORIZATION_REQUIRED' },
  });
});

test.each([{}, { filterId: '1; DROP' }, { boardId: 7 }])(
  'a saved query is not read for the forged source %j',
  async (source) => {
    await expect(savedQuery('author1', source)).resolves.toMatchObject({
      ok: false,
      error: { code: 'PAYLOAD_INVALID' },
    });
  },
);

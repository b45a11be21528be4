import { useAppSite } from '#support/sites/app-site';

const site = useAppSite();
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('author1', linkId);
});

const boardQuery = (account: 'author1' | 'reader1', boardId: string) =>
  site().invoke('jql-table', account, 'boardQuery', { linkId, boardId });

test('a pasted board becomes the query of its saved filter', async () => {
  await expect(boardQuery('author1', '1')).resolves.toMatchObject({
    ok: true,
    value: { jql: expect.stringMatching(/^filter = \d+$/) as string },
  });
});

test('a pasted board that does not exist is reported as such', async () => {
  await expect(boardQuery('author1', '99999')).resolves.toMatchObject({
    ok: false,
    error: { code: 'JIRA_UNEXPECTED', details: { status: 404 } },
  });
});

test('a pasted board is read as the author, who must have approved access', async () => {
  await expect(boardQuery('reader1', '1')).resolves.toMatchObject({
    ok: false,
    error: { code: 'AUTHORIZATION_REQUIRED' },
  });
});

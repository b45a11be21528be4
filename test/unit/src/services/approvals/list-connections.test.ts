import type { ApplicationLink } from '#core/application-link/application-link';
import { listConnections } from '#src/services/approvals/list-connections';
import { saveReaderToken } from '#src/services/approvals/tokens/save-reader-token';
import { aLink } from '#support/builders/a-link';
import { memoryReaderTokenStore } from '#support/builders/memory-reader-token-store';
import { oneLinkStore } from '#support/builders/test-system';

const READER = { accountId: 'reader' };

async function connectionsOver(link: ApplicationLink) {
  const { store } = memoryReaderTokenStore({ now: () => 0 });
  const { id: linkId, generation } = aLink();
  const approval = { linkId, generation, ...READER, jiraUser: 'Rita', since: '2026-11-22' };
  await saveReaderToken(store, approval, { accessToken: 'a' });
  const links = { ...oneLinkStore(), list: () => Promise.resolve([link]) };
  return listConnections({ links, tokens: store })(READER);
}

test('a reader’s approval of a link is listed as a connection', async () => {
  await expect(connectionsOver(aLink())).resolves.toMatchObject([
    { link: { id: aLink().id }, jiraUser: 'Rita', since: '2026-11-22' },
  ]);
});

test('a link that is being deleted is not listed as a connection', async () => {
  await expect(connectionsOver({ ...aLink(), deleting: true })).resolves.toEqual([]);
});

test('an approval of another generation of the link is not listed as a connection', async () => {
  await expect(connectionsOver(aLink({ generation: 'generation-2' }))).resolves.toEqual([]);
});

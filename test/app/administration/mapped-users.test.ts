import type { SavedLink } from '#contract/admin-invocations';
import { JIRA_URL, useAppSite } from '#support/sites/app-site';
import { createOAuth1Link } from '#support/sites/oauth1-link';

const site = useAppSite();
const USERS = [{ accountId: 'account-1', username: 'reader1' }];

async function impersonatingLink(): Promise<string> {
  const linkId = await createOAuth1Link(site(), { level: 'impersonation' });
  const outgoing = { kind: 'oauth1', level: 'impersonation', users: USERS };
  await site().value('application-links', 'admin', 'saveOutgoing', {
    linkId,
    outgoing,
    unverified: true,
  });
  return linkId;
}

const edit = (payload: object) =>
  site().value<SavedLink>('application-links', 'admin', 'editLink', payload);

test('moving a link with impersonation to another address clears its list of people', async () => {
  const linkId = await impersonatingLink();

  const { link } = await edit({ linkId, name: 'Moved', url: 'https://elsewhere.example.com' });

  expect(link.outgoing).toMatchObject({ level: 'impersonation', users: [] });
});

test('renaming a link with impersonation keeps its list of people', async () => {
  const linkId = await impersonatingLink();

  const { link } = await edit({ linkId, name: 'Renamed', url: `${JIRA_URL}/` });

  expect(link.outgoing).toMatchObject({ users: USERS });
});

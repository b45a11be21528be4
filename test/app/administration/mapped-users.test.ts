import type { SavedLink } from '#contract/admin-invocations';
import type { ApplicationLinkView } from '#contract/application-link';
import { accountOf, type AccountKey } from '#dev/confluence/accounts';
import { JIRA_URL, useAppSite } from '#support/sites/app-site';
import { createOAuth1Link } from '#support/sites/oauth1-link';

const site = useAppSite();
const accountIdOf = (account: AccountKey) => accountOf(account).accountId ?? '';
const USERS = [{ accountId: accountIdOf('reader1'), username: 'reader1' }];

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

const save = (linkId: string, users: { accountId: string; username: string }[]) =>
  site().invoke<SavedLink>('application-links', 'admin', 'saveOutgoing', {
    linkId,
    outgoing: { kind: 'oauth1', level: 'impersonation', users },
    unverified: true,
  });

test.each([
  ['of no person', 'account-unknown', [{ accountId: 'Rosa Weber', username: 'reader1' }]],
  ['that stands there twice', 'account-twice', [...USERS, { ...USERS[0], username: 'admin' }]],
] as [string, string, typeof USERS][])(
  'a list of people with an account id %s is refused and changes nothing',
  async (_what, reason, users) => {
    const linkId = await impersonatingLink();
    const { accountId } = users.at(-1) ?? {};

    expect(await save(linkId, users)).toMatchObject({
      error: { code: 'PAYLOAD_INVALID', details: { reason, remark: accountId } },
    });
    const { outgoing } = await site().value<ApplicationLinkView>(
      'application-links',
      'admin',
      'viewCredentials',
      { linkId },
    );
    expect(outgoing).toMatchObject({ users: USERS });
  },
);

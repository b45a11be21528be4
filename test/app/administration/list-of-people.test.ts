import type { RemotePeople } from '#contract/application-link';
import type { AuditEntry } from '#contract/audit';
import { accountOf, type AccountKey } from '#dev/confluence/accounts';
import { useAppSite } from '#support/sites/app-site';
import { createOAuth1Link } from '#support/sites/oauth1-link';

const site = useAppSite();
const entry = (account: AccountKey, username: string = account) => ({
  accountId: accountOf(account).accountId ?? '',
  username,
});
const linkOf = (users: { accountId: string; username: string }[]) =>
  createOAuth1Link(site(), { level: 'impersonation', twoLOImpersonationAllowed: true, users });
const listRemotePeople = (linkId: string) =>
  site().invoke<RemotePeople>('application-links', 'admin', 'listRemotePeople', { linkId });

test('Jira is asked for its people as the user who is listed for this administrator', async () => {
  const linkId = await linkOf([entry('admin')]);

  const result = await listRemotePeople(linkId);

  expect(result).toMatchObject({ ok: true, value: { isComplete: true } });
  expect(result.ok && result.value.people).toContainEqual({
    username: 'reader1',
    name: 'Rosa Weber',
    email: 'reader1@example.com',
  });
  expect(site().jira.requests.at(-1)?.path).toContain('/user/search');
});

test('an administrator who is not listed reads no people, and Jira is not asked in another name', async () => {
  const linkId = await linkOf([entry('reader1')]);
  const before = site().jira.requests.length;

  expect(await listRemotePeople(linkId)).toMatchObject({ error: { code: 'READER_NOT_MAPPED' } });
  expect(site().jira.requests).toHaveLength(before);
});

test('people are read over links with impersonation only', async () => {
  expect(await listRemotePeople(await createOAuth1Link(site()))).toMatchObject({
    error: { code: 'LINK_NOT_OUTGOING' },
  });
});

async function peopleInAuditLog(linkId: string) {
  site().letIndexesCatchUp();
  const { entries } = await site().value<{ entries: AuditEntry[] }>(
    'application-links',
    'admin',
    'listAuditEntries',
    {},
  );
  return entries
    .filter((each) => each.linkId === linkId && each.action.startsWith('person-'))
    .map(({ action, accountId, details }) => `${action} ${accountId} ${details?.username}`)
    .sort();
}

test('the audit log says who came onto the list as whom, and who left it', async () => {
  const [admin, reader] = [entry('admin'), entry('reader1')];
  const linkId = await linkOf([admin, reader]);
  await site().value('application-links', 'admin', 'saveOutgoing', {
    linkId,
    outgoing: { kind: 'oauth1', level: 'impersonation', users: [admin, entry('reader1', 'rosa')] },
    unverified: true,
  });

  expect(await peopleInAuditLog(linkId)).toEqual([
    `person-listed ${admin.accountId} admin`,
    `person-listed ${reader.accountId} reader1`,
    `person-listed ${reader.accountId} rosa`,
    `person-unlisted ${reader.accountId} reader1`,
  ]);
});

import type { AccountKey } from '#dev/confluence/accounts';
import type { LinkAccess } from '#contract/link-configuration';
import { aDefinition, JIRA_URL, useAppSite } from '#support/sites/app-site';

const site = useAppSite();

const IMPERSONATION = { mode: 'impersonation' } as const;
const ONE_APPROVAL = { mode: 'shared', account: 'approval', spaces: 'all' } as const;
const SERVICE_ACCOUNT = { mode: 'shared', account: 'client', spaces: 'all' } as const;

const admin = <T>(name: string, payload?: unknown) =>
  site().value<T>('application-links', 'admin', name, payload);
const setAccess = (linkId: string, access: LinkAccess) => admin('saveAccess', { linkId, access });
const tokensOf = (linkId: string) =>
  Object.keys(site().host.dumpStorage().secrets).filter(
    (key) => key.includes(linkId) && key.includes('token'),
  );
const revocations = () =>
  site().jira.requests.filter(({ path }) => path.endsWith('/oauth2/latest/revoke')).length;

/** A link by which everybody reads as author2. */
async function approvedForAll(): Promise<string> {
  const linkId = await site().createLink();
  await approveForAll(linkId);
  return linkId;
}

async function approveForAll(linkId: string): Promise<void> {
  await setAccess(linkId, ONE_APPROVAL);
  const begun = await admin<{ authorizationUrl: string }>('approveLink', {
    linkId,
    as: 'link',
    returnTo: null,
  });
  const back = await site().approve(begun.authorizationUrl, 'author2');
  const ticket = back.searchParams.get('ticket');
  await site().value('jira-connections', 'admin', 'finishAuthorization', { ticket });
}

/** A link whose client reads as reader2, and has done so. */
async function readByService(): Promise<string> {
  const prepared = await admin<{ linkId: string; redirectUri: string }>('prepareLink');
  const { linkId, redirectUri } = prepared;
  const account = { serviceAccount: 'reader2', scope: 'READ' };
  const client = site().jira.registerClient({ name: linkId, redirectUri, ...account });
  const outgoing = { kind: 'oauth2-data-center', scope: 'READ', ...client };
  const link = { linkId, name: 'Service', url: JIRA_URL, type: 'jira', outgoing };
  site().approveEgress();
  await admin('createLink', link);
  await setAccess(linkId, SERVICE_ACCOUNT);
  await load('reader1', linkId);
  return linkId;
}

async function load(account: AccountKey, linkId: string) {
  const on = site().confluence.createPage({
    space: 'PRODUCT',
    title: `For everybody ${linkId}`,
    body: { type: 'doc', version: 1, content: [] },
    author: 'author1',
  });
  const definition = await site().value('jql-table', { account: 'author1', on }, 'signDefinition', {
    definition: aDefinition(linkId, { maxRows: 1 }),
  });
  return site().invoke('jql-table', { account, on }, 'loadTable', { definition });
}

test.each<[string, () => Promise<string>, LinkAccess]>([
  ['one approval', approvedForAll, IMPERSONATION],
  ['one approval', approvedForAll, SERVICE_ACCOUNT],
  ['a service account', readByService, IMPERSONATION],
  ['a service account', readByService, ONE_APPROVAL],
])(
  'the token that all readers shared by %s is revoked when the link’s access changes',
  async (...given) => {
    const [, aLink, access] = given;
    const linkId = await aLink();
    expect(tokensOf(linkId)).toHaveLength(1);
    const before = revocations();

    await setAccess(linkId, access);

    expect(tokensOf(linkId)).toEqual([]);
    expect(revocations() - before).toBe(1);
  },
);

test('a shared approval survives new spaces and a new clause, and readers’ own approvals survive the shared one', async () => {
  const linkId = await site().createLink();
  await site().connect('reader1', linkId);
  await approveForAll(linkId);

  await setAccess(linkId, {
    ...ONE_APPROVAL,
    spaces: ['PRODUCT'],
    jqlClause: 'project is not empty',
  });
  await expect(load('reader2', linkId)).resolves.toMatchObject({ ok: true });
  expect(tokensOf(linkId)).toHaveLength(2);

  await setAccess(linkId, IMPERSONATION);
  expect(tokensOf(linkId)).toHaveLength(1);
  await expect(
    site().invoke('jql-table', 'reader1', 'loadTable', { definition: aDefinition(linkId) }),
  ).resolves.toMatchObject({ ok: true });
});

import { adminPayloads } from '#contract/admin-invocations';
import type { AuditAction, AuditEntry } from '#contract/audit';
import { ACCOUNTS } from '#dev/confluence/accounts';
import { JIRA_URL, useAppSite } from '#support/sites/app-site';
import { incomingDeeds } from '#support/sites/incoming-deeds';
import { linkDeeds, type AdminCall, type Deed } from '#support/sites/link-deeds';

const site = useAppSite();
const { admin, linkAfter, twoWayLink, connectedLink, allowApplication, ...deeds } = linkDeeds(site);

const repointing = async (linkId: string) => ({
  linkId,
  toLinkId: await site().createLink('New Jira'),
  pageIds: [deeds.publishMacros(linkId, 1), deeds.publishMacros(linkId, 2), '99999999'],
});
const repointed = async (linkId: string) => {
  const payload = await repointing(linkId);
  const { repointId } = await admin<{ repointId: string }>('repointMacros', payload);
  return { repointId };
};
const REPOINTED = { to: expect.stringMatching(/^New Jira/) as string, pages: '2', macros: '3' };
const ELSEWHERE = 'https://elsewhere.example.com';
const OUTGOING = { kind: 'oauth2-data-center', clientId: 'another', scope: 'READ' };
const SHARED = {
  mode: 'shared',
  account: 'client',
  spaces: ['A', 'B'],
  jqlClause: 'project = APP',
};
const IMPERSONATION = { mode: 'impersonation' };

const DEEDS: Record<Exclude<AuditAction, 'unreadable' | `person-${string}`>, Deed[]> = {
  created: [
    {
      does: 'creating a link',
      prepare: deeds.newId,
      call: 'createLink',
      payload: (linkId) => ({ linkId, name: 'Company Jira', url: JIRA_URL, type: 'jira' }),
      details: { url: JIRA_URL },
    },
  ],
  edited: [
    {
      does: 'renaming a link',
      call: 'editLink',
      prepare: () => site().createLink('Named'),
      payload: (linkId) => ({ linkId, name: 'Renamed', url: JIRA_URL }),
      details: { name: 'Renamed', before: 'Named' },
    },
    {
      does: 'moving a link to another address',
      call: 'editLink',
      payload: (linkId) => ({ linkId, name: 'Moved', url: ELSEWHERE }),
      details: { name: 'Moved', url: ELSEWHERE, before: JIRA_URL },
    },
  ],
  'outgoing-changed': [
    {
      does: 'entering another client',
      call: 'saveOutgoing',
      payload: (linkId) => ({ linkId, outgoing: OUTGOING, unverified: true }),
      details: { kind: 'oauth2-data-center', clientId: 'another' },
    },
    {
      does: 'removing the outgoing side',
      call: 'saveOutgoing',
      payload: (linkId) => ({ linkId, outgoing: null }),
      details: { kind: 'none' },
    },
  ],
  'incoming-changed': incomingDeeds({ linkAfter, twoWayLink }),
  'secret-rotated': [
    { does: 'making a new client secret', prepare: twoWayLink, call: 'rotateIncomingSecret' },
  ],
  'credentials-viewed': [{ does: 'viewing credentials', call: 'viewCredentials' }],
  'access-changed': [
    {
      does: 'letting all readers share an account',
      call: 'saveAccess',
      payload: (linkId) => ({ linkId, access: SHARED }),
      details: { ...SHARED, spaces: 'A B' },
    },
    {
      does: 'letting each reader read as themselves',
      call: 'saveAccess',
      payload: (linkId) => ({ linkId, access: IMPERSONATION }),
      details: IMPERSONATION,
    },
  ],
  'signing-key-rotated': [{ does: 'making a new signing key', call: 'rotateSigningKey' }],
  'signing-key-retired': [
    {
      does: 'retiring a signing key',
      call: 'retireSigningKey',
      payload: deeds.withOldKey,
      details: { key: expect.any(String) as string },
    },
  ],
  'made-primary': [{ does: 'making a link primary', call: 'makePrimary' }],
  enabled: [
    {
      does: 'switching a link on',
      prepare: () => linkAfter('setEnabled', { enabled: false }),
      call: 'setEnabled',
      payload: (linkId) => ({ linkId, enabled: true }),
    },
  ],
  disabled: [
    {
      does: 'switching a link off',
      call: 'setEnabled',
      payload: (linkId) => ({ linkId, enabled: false }),
    },
  ],
  tested: [
    {
      does: 'testing a link that works',
      call: 'testConnection',
      payload: (linkId) => ({ linkId, requested: true }),
      details: { status: 'connected' },
    },
    {
      does: 'testing a link that does not work',
      prepare: () => linkAfter('saveOutgoing', { outgoing: OUTGOING, unverified: true }),
      call: 'testConnection',
      payload: (linkId) => ({ linkId, requested: true }),
      details: { status: 'configuration-error' },
    },
  ],
  'macros-repointed': [
    {
      does: 're-pointing macros',
      call: 'repointMacros',
      payload: repointing,
      details: REPOINTED,
    },
    {
      does: 're-pointing the macros of a deleted link',
      prepare: () => linkAfter('deleteLink'),
      call: 'repointMacros',
      payload: repointing,
      details: REPOINTED,
    },
  ],
  'repoint-undone': [
    { does: 'moving macros back', call: 'undoRepoint', payload: repointed, details: REPOINTED },
  ],
  approved: [
    { does: 'approving access', run: deeds.connectReader, by: 'reader1' },
    { does: 'approving access as an administrator', run: deeds.approveAsAdministrator },
    {
      does: 'letting an application ask Confluence',
      prepare: twoWayLink,
      run: allowApplication,
      by: 'reader1',
      details: { direction: 'incoming', scope: 'READ' },
    },
  ],
  'approval-revoked': [
    {
      does: 'disconnecting',
      prepare: connectedLink,
      run: (linkId) => site().value('jira-connections', 'reader1', 'disconnect', { linkId }),
      by: 'reader1',
    },
    {
      does: 'revoking what an application may ask',
      prepare: async () => {
        const linkId = await twoWayLink();
        await allowApplication(linkId);
        return linkId;
      },
      run: (linkId) =>
        site().value('jira-connections', 'reader1', 'revokeIncomingApproval', { linkId }),
      by: 'reader1',
      details: { direction: 'incoming' },
    },
  ],
  'approval-expired': [
    {
      does: 'losing an approval in Jira',
      prepare: connectedLink,
      run: deeds.loseApproval,
      by: 'reader1',
    },
  ],
  deleted: [{ does: 'deleting a link', call: 'deleteLink', details: { url: JIRA_URL } }],
};

const ALL = Object.entries(DEEDS).flatMap(([action, all]) =>
  all.map((deed) => ({ ...deed, action })),
);

async function entriesOf(linkId: string): Promise<AuditEntry[]> {
  site().letIndexesCatchUp();
  const { entries } = await admin<{ entries: AuditEntry[] }>('listAuditEntries', {});
  return entries.filter((entry) => entry.linkId === linkId);
}

test.each(ALL)('$does leaves one audit entry, $action', async (deed) => {
  const { prepare = () => site().createLink(), by = 'admin', action, details } = deed;
  const linkId = await prepare();
  const payload = deed.payload ? await deed.payload(linkId) : { linkId };
  const before = await entriesOf(linkId);

  await (deed.call ? admin(deed.call, payload) : deed.run?.(linkId));

  const all = (await entriesOf(linkId)).slice(0, -before.length || undefined);
  // Each person has an own entry beside it, which the test of the list of people looks at.
  const added = all.filter((entry) => !entry.action.startsWith('person-'));
  expect(added).toEqual([
    {
      at: expect.any(String) as string,
      accountId: ACCOUNTS.find(({ key }) => key === by)?.accountId,
      action,
      linkId,
      linkName: expect.any(String) as string,
      ...(details && { details }),
    },
  ]);
});

/** They change no link; what `approveLink` begins is noted when the approval is there. */
const UNNOTED: AdminCall[] = [
  'listLinks',
  'listSigningKeys',
  'prepareLink',
  'viewConsumer',
  'probeUrl',
  'readConsumerInfo',
  'listRemotePeople',
  'approveLink',
  'tryRequest',
  'listLinkUses',
  'listAuditEntries',
  'exportAuditEntries',
  'diagnose',
];

test('every call of an administrator is noted or is known to change nothing', () => {
  const noted = new Set(ALL.flatMap(({ call }) => call ?? []));
  expect([...noted, ...UNNOTED].sort()).toEqual(Object.keys(adminPayloads).sort());
});

test.each([
  ['a test that the page runs by itself', 'testConnection', {}],
  ['saving a name as it was', 'editLink', { name: 'editLink', url: JIRA_URL }],
  ['re-pointing no macro', 'repointMacros', { pageIds: ['99999999'] }],
] as const)('%s leaves no audit entry', async (_what, call, payload) => {
  const linkId = await site().createLink(call);

  await admin(call, { linkId, ...(call === 'repointMacros' && { toLinkId: linkId }), ...payload });

  expect((await entriesOf(linkId)).map(({ action }) => action)).toEqual(['created']);
});

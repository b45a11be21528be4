import * as v from 'valibot';
import { adminPayloads } from '#contract/admin-invocations';
import { JIRA_URL, useAppSite } from '#support/sites/app-site';

const site = useAppSite();

const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

/** A payload of the agreed shape, so that nothing but the right of the caller is in the way. */
const VALID_PAYLOADS: Record<keyof typeof adminPayloads, unknown> = {
  listLinks: undefined,
  prepareLink: undefined,
  createLink: {
    linkId: UNKNOWN_ID,
    name: 'Mine',
    url: JIRA_URL,
    type: 'jira',
    outgoing: { kind: 'oauth2-data-center', clientId: 'a', clientSecret: 'b', scope: 'READ' },
  },
  viewConsumer: undefined,
  probeUrl: { url: JIRA_URL },
  editLink: { linkId: UNKNOWN_ID, name: 'Mine', url: JIRA_URL },
  saveOutgoing: { linkId: UNKNOWN_ID, outgoing: null },
  saveIncoming: { linkId: UNKNOWN_ID, incoming: null },
  saveConsumer: { linkId: UNKNOWN_ID, consumer: null },
  readConsumerInfo: { url: JIRA_URL },
  listRemotePeople: { linkId: UNKNOWN_ID },
  rotateIncomingSecret: { linkId: UNKNOWN_ID },
  saveAccess: { linkId: UNKNOWN_ID, access: { mode: 'impersonation' } },
  listSigningKeys: undefined,
  rotateSigningKey: { linkId: UNKNOWN_ID },
  retireSigningKey: { linkId: UNKNOWN_ID, keyId: UNKNOWN_ID },
  makePrimary: { linkId: UNKNOWN_ID },
  setEnabled: { linkId: UNKNOWN_ID, enabled: false },
  testConnection: { linkId: UNKNOWN_ID },
  tryRequest: { linkId: UNKNOWN_ID, path: '/' },
  approveLink: { linkId: UNKNOWN_ID, as: 'me', returnTo: null },
  viewCredentials: { linkId: UNKNOWN_ID },
  exportAuditEntries: {},
  listAuditEntries: {},
  listLinkUses: { linkId: UNKNOWN_ID },
  repointMacros: { linkId: UNKNOWN_ID, toLinkId: UNKNOWN_ID, pageIds: ['1'] },
  undoRepoint: { repointId: UNKNOWN_ID },
  deleteLink: { linkId: UNKNOWN_ID },
  diagnose: undefined,
};

describe.each(Object.keys(VALID_PAYLOADS) as (keyof typeof adminPayloads)[])('%s', (name) => {
  test('an administration call is tested with a valid payload', () => {
    expect(v.is(adminPayloads[name], VALID_PAYLOADS[name])).toBe(true);
  });

  test.each(['author1', 'reader1'] as const)(
    'an administration call is refused for %s',
    async (account) => {
      await expect(
        site().invoke('application-links', account, name, VALID_PAYLOADS[name]),
      ).resolves.toMatchObject({ ok: false, error: { code: 'NOT_ADMIN' } });
    },
  );

  test.each(['guest', 'nobody'] as const)(
    'an administration call is refused for %s',
    async (account) => {
      await expect(
        site().invoke('application-links', account, name, VALID_PAYLOADS[name]),
      ).rejects.toThrow('ACCESS_DENIED');
    },
  );

  test.each(['jql-table', 'jira-connections'] as const)(
    'an administration call does not exist for the module %s',
    async (surface) => {
      await expect(
        site().invoke(surface, 'admin', name, VALID_PAYLOADS[name]),
      ).resolves.toMatchObject({ ok: false, error: { code: 'PAYLOAD_INVALID' } });
    },
  );
});

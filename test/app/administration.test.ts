import * as v from 'valibot';
import { adminPayloads } from '../../src/contract/admin-invocations';
import type { SavedLink } from '../../src/contract/admin-invocations';
import type { ApplicationLinkView } from '../../src/contract/application-link';
import type { LinkStatus } from '../../src/contract/link-status';
import type { IssueTable } from '../../src/contract/issue-table';
import { aDefinition, JIRA_URL, useAppSite } from '../support/app-site';
import { eventually } from '../support/eventually';
import { secretsIn } from '../support/secrets-in';

const site = useAppSite();

const MINUTE = 60_000;
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
  rotateIncomingSecret: { linkId: UNKNOWN_ID },
  saveAccess: { linkId: UNKNOWN_ID, access: { mode: 'impersonation' } },
  makePrimary: { linkId: UNKNOWN_ID },
  setEnabled: { linkId: UNKNOWN_ID, enabled: false },
  testConnection: { linkId: UNKNOWN_ID },
  approveLink: { linkId: UNKNOWN_ID, as: 'me', returnTo: null },
  viewCredentials: { linkId: UNKNOWN_ID },
  listAuditEntries: {},
  listLinkUses: { linkId: UNKNOWN_ID },
  repointMacros: { linkId: UNKNOWN_ID, toLinkId: UNKNOWN_ID, pageIds: ['1'] },
  undoRepoint: { repointId: UNKNOWN_ID },
  deleteLink: { linkId: UNKNOWN_ID },
};

const admin = <T>(name: keyof typeof adminPayloads, payload?: unknown) =>
  site().invoke<T>('application-links', 'admin', name, payload);

async function newLink(
  overrides: { clientId?: string; clientSecret?: string; scope?: string } = {},
) {
  const prepared = await site().value<{ linkId: string; redirectUri: string }>(
    'application-links',
    'admin',
    'prepareLink',
  );
  const { linkId, redirectUri } = prepared;
  const client = site().jira.registerClient({ name: linkId, redirectUri, scope: 'READ' });
  const outgoing = { kind: 'oauth2-data-center', scope: 'READ', ...client, ...overrides };
  return { linkId, name: 'Another Jira', url: JIRA_URL, type: 'jira', outgoing };
}

beforeAll(() => site().approveEgress());
beforeEach(() => site().approveEgress());

describe.each(Object.keys(VALID_PAYLOADS) as (keyof typeof adminPayloads)[])('%s', (name) => {
  test('is tried with a valid payload', () => {
    expect(v.is(adminPayloads[name], VALID_PAYLOADS[name])).toBe(true);
  });

  test.each(['author1', 'reader1'] as const)('is refused for %s', async (account) => {
    await expect(
      site().invoke('application-links', account, name, VALID_PAYLOADS[name]),
    ).resolves.toMatchObject({ ok: false, error: { code: 'NOT_ADMIN' } });
  });

  test.each(['guest', 'nobody'] as const)('is refused for %s', async (account) => {
    await expect(
      site().invoke('application-links', account, name, VALID_PAYLOADS[name]),
    ).resolves.toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } });
  });

  test.each(['jql-table', 'jira-connections'] as const)('is not there for %s', async (surface) => {
    await expect(
      site().invoke(surface, 'admin', name, VALID_PAYLOADS[name]),
    ).resolves.toMatchObject({ ok: false, error: { code: 'PAYLOAD_INVALID' } });
  });
});

describe('creating a link', () => {
  test('makes an outgoing link that says what it is and never its secret', async () => {
    const link = await newLink();

    const { link: created } = await site().value<SavedLink>(
      'application-links',
      'admin',
      'createLink',
      link,
    );

    expect(created).toMatchObject({
      id: link.linkId,
      name: 'Another Jira',
      displayUrl: JIRA_URL,
      direction: 'outgoing',
      outgoing: { kind: 'oauth2-data-center', clientId: link.outgoing.clientId, scope: 'READ' },
    });
    expect(created.application).toMatchObject({ type: 'jira', deployment: 'data-center' });
    expect(created.redirectUri).toMatch(new RegExp(`/cb/${link.linkId}$`));
    const listed = await site().value<ApplicationLinkView[]>(
      'application-links',
      'admin',
      'listLinks',
    );
    expect(listed).toContainEqual(created);
    expect(JSON.stringify([created, listed])).not.toContain(link.outgoing.clientSecret);
  });

  test('never changes a link that there is', async () => {
    const link = await newLink();
    await site().value('application-links', 'admin', 'createLink', link);

    await expect(admin('createLink', { ...link, name: 'Taken over' })).resolves.toMatchObject({
      error: { code: 'PAYLOAD_INVALID', details: { reason: 'linkId' } },
    });
    const status = await site().value<LinkStatus>('application-links', 'admin', 'testConnection', {
      linkId: link.linkId,
    });
    expect(status.state).toBe('connected');
  });

  test('is refused with a wrong secret, which is the administrator’s matter', async () => {
    const link = await newLink({ clientSecret: 'wrong' });

    await expect(admin('createLink', link)).resolves.toMatchObject({
      error: { code: 'CLIENT_REJECTED' },
    });
  });

  test('is refused with an unknown client', async () => {
    const link = await newLink({ clientId: 'unknown' });

    await expect(admin('createLink', link)).resolves.toMatchObject({
      error: { code: 'CLIENT_REJECTED' },
    });
  });

  test('is refused with a scope that this Jira does not know', async () => {
    const link = await newLink({ scope: 'read:jira-work' });

    await expect(admin('createLink', link)).resolves.toMatchObject({
      error: { code: 'SCOPE_MISSING', details: { remark: 'read:jira-work' } },
    });
  });

  test.each([
    ['http://jira.example.com/jira', 'not-https'],
    ['https://169.254.169.254/', 'ip-address'],
    ['https://localhost/jira', 'local-host'],
    ['https://user:password@jira.example.com/jira', 'user-info'],
  ])('is refused for %s', async (url, reason) => {
    const link = await newLink();

    await expect(admin('createLink', { ...link, url })).resolves.toMatchObject({
      error: { code: 'URL_REFUSED', details: { reason } },
    });
  });

  test('is refused for a host that no administrator approved', async () => {
    const link = await newLink();

    await expect(
      admin('createLink', { ...link, url: 'https://other.example.com/jira' }),
    ).resolves.toMatchObject({ error: { code: 'EGRESS_NOT_APPROVED' } });
  });

  test('is refused where no Jira answers', async () => {
    const link = await newLink();

    await expect(
      admin('createLink', { ...link, url: 'https://jira.example.com/elsewhere' }),
    ).resolves.toMatchObject({ error: { code: 'JIRA_UNEXPECTED', details: { status: 404 } } });
  });
});

describe('testing a connection', () => {
  const statusOf = (linkId: string) =>
    site().value<LinkStatus>('application-links', 'admin', 'testConnection', { linkId });

  test('finds a working link connected', async () => {
    const linkId = await site().createLink();

    await expect(statusOf(linkId)).resolves.toMatchObject({ state: 'connected' });
  });

  test('finds a link whose host is no longer approved in need of approval', async () => {
    const linkId = await site().createLink();
    site().host.egress.revoke('jira-links');

    await expect(statusOf(linkId)).resolves.toMatchObject({ state: 'needs-approval' });
  });

  test.each([
    ['answers HTML', { type: 'html' }, 'network-error', 'UNEXPECTED_RESPONSE'],
    ['answers 500', { type: 'status', status: 500 }, 'network-error', 'UNEXPECTED_RESPONSE_STATUS'],
    ['drops the connection', { type: 'reset' }, 'network-error', 'UNKNOWN'],
    ['limits requests', { type: 'status', status: 429 }, 'network-error', 'RATE_LIMITED'],
  ] as const)('finds a Jira that %s faulty', async (_what, kind, state, type) => {
    const linkId = await site().createLink();
    site().jira.faults.add({ path: '/rest/api/2/serverInfo', kind });

    await expect(statusOf(linkId)).resolves.toMatchObject({ state, error: { type } });
  });

  test('does not know a link that there is not', async () => {
    await expect(admin('testConnection', { linkId: UNKNOWN_ID })).resolves.toMatchObject({
      error: { code: 'LINK_MISSING' },
    });
  });
});

describe('deleting a link', () => {
  test('removes its secret and the tokens of all readers, here and in Jira', async () => {
    const linkId = await site().createLink('To be deleted');
    await site().connect('reader1', linkId);
    await site().connect('reader2', linkId);
    const before = secretsIn(secretsOf(linkId));
    expect(before).toHaveLength(5);

    await site().value('application-links', 'admin', 'deleteLink', { linkId });

    const dump = JSON.stringify(site().host.dumpStorage());
    expect(before.filter((secret) => dump.includes(secret))).toEqual([]);
    const { 'audit-entry': audit, ...others } = site().host.dumpStorage().entities;
    expect(JSON.stringify(others)).not.toContain(linkId);
    expect(JSON.stringify(audit)).toContain(linkId);
    expect(revocations()).toEqual([200, 200]);
    await expect(
      site().invoke('jql-table', 'reader1', 'loadTable', { definition: aDefinition(linkId) }),
    ).resolves.toMatchObject({ error: { code: 'LINK_MISSING' } });
  });

  test('works although Jira is down, revokes once it is up again, and leaves other links alone', async () => {
    const [kept, deleted] = [await site().createLink('Kept'), await site().createLink('Gone')];
    await site().connect('reader1', kept);
    await site().connect('reader1', deleted);
    site().jira.faults.add({ path: '/rest/oauth2', kind: { type: 'reset' } });

    await site().value('application-links', 'admin', 'deleteLink', { linkId: deleted });

    await expect(
      site().invoke('jql-table', 'reader1', 'loadTable', { definition: aDefinition(deleted) }),
    ).resolves.toMatchObject({ error: { code: 'LINK_MISSING' } });
    const listed = await site().value<unknown>('application-links', 'admin', 'listLinks');
    expect(JSON.stringify(listed)).not.toContain(deleted);
    site().jira.faults.clear();
    const before = revocations().length;
    site().advance(MINUTE);
    await nothingIsLeftOf(deleted);
    expect(revocations().slice(before)).toEqual([200]);
    const definition = aDefinition(kept, { maxRows: 1 });
    const table = await site().value<IssueTable>('jql-table', 'reader1', 'loadTable', {
      definition,
    });
    expect(table.rows).toHaveLength(1);
  });

  test('gives up revoking after some hours, and keeps nothing', async () => {
    const linkId = await site().createLink('Gone for good');
    await site().connect('reader1', linkId);
    site().jira.faults.add({ path: '/rest/oauth2', kind: { type: 'status', status: 500 } });

    await site().value('application-links', 'admin', 'deleteLink', { linkId });

    expect(Object.keys(secretsOf(linkId))).toHaveLength(2);
    await nothingIsLeftOf(linkId, () => site().advance(15 * MINUTE));
  });

  const nothingIsLeftOf = (linkId: string, meanwhile?: () => void) =>
    eventually(() => {
      meanwhile?.();
      return Object.keys(secretsOf(linkId)).length === 0 ? true : undefined;
    });

  function revocations(): number[] {
    const calls = site().jira.requests.filter(({ path }) => path.endsWith('/oauth2/latest/revoke'));
    return calls.map(({ status }) => status);
  }

  function secretsOf(linkId: string): Record<string, unknown> {
    const all = Object.entries(site().host.dumpStorage().secrets);
    return Object.fromEntries(all.filter(([key]) => key.includes(linkId)));
  }
});

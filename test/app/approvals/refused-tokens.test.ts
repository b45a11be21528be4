import type { WireError } from '#contract/app-error';
import type { ConnectionView } from '#contract/application-link';
import type { IssueTable } from '#contract/issue-table';
import type { AccountKey } from '#dev/confluence/accounts';
import type { Fault } from '#dev/jira/faults/fault';
import { aDefinition, useAppSite } from '#support/sites/app-site';
import { createOAuth1Link } from '#support/sites/oauth1-link';

const site = useAppSite();
const MINUTE = 60_000;
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
});
beforeEach(async () => {
  site().approveEgress();
  await site().connect('reader1', linkId);
});

const load = (link = linkId, account: AccountKey = 'reader1') =>
  site().invoke<IssueTable>('jql-table', account, 'loadTable', { definition: aDefinition(link) });

async function failure(link?: string): Promise<WireError | undefined> {
  const result = await load(link);
  return result.ok ? undefined : result.error;
}

const whenSearchIs = (kind: Fault['kind'], times?: number) =>
  site().jira.faults.add({
    path: '/rest/api/2/search',
    kind,
    ...(times === undefined ? {} : { times }),
  });

const tokenRequests = () =>
  site().jira.requests.filter(({ path }) => path.endsWith('/rest/oauth2/latest/token')).length;

async function isConnected(link = linkId): Promise<boolean> {
  const connections = await site().value<ConnectionView[]>(
    'jira-connections',
    'reader1',
    'listConnections',
  );
  const connection = connections.find((each) => each.link.id === link);
  return connection !== undefined && connection.ended !== true;
}

const laterBy = (minutes: number) => site().virtualTime.advance(minutes * MINUTE);

describe('a proxy in front of Jira', () => {
  test.each(['proxy-basic', 'proxy-negotiate', 'proxy-bearer', 'proxy-page'] as const)(
    'the sign-in of %s is reported as such, costs no refresh, and ends no approval however often it is asked for',
    async (by) => {
      const before = tokenRequests();
      whenSearchIs({ type: 'refusal', by });

      for (let view = 0; view < 5; view += 1) {
        expect(await failure()).toMatchObject({
          code: 'PROXY_SIGN_IN',
          details: { status: 401, link: { id: linkId } },
        });
        laterBy(3);
      }
      site().jira.faults.clear();

      expect(await isConnected()).toBe(true);
      expect(await failure()).toBeUndefined();
      expect(tokenRequests()).toBe(before);
    },
  );

  test('a proxy that stops the refresh of an expired token ends no approval and blames no client', async () => {
    laterBy(2 * 60);
    site().jira.faults.add({
      path: '/rest/oauth2/latest/token',
      kind: { type: 'refusal', by: 'proxy-basic' },
    });

    expect((await failure())?.code).toBe('PROXY_SIGN_IN');
    site().jira.faults.clear();

    expect(await failure()).toBeUndefined();
  });

  test('a proxy that asks for a sign-in ends no approval of OAuth 1.0a', async () => {
    const signed = await createOAuth1Link(site(), { level: 'three-legged' });
    await site().connect('reader1', signed);
    whenSearchIs({ type: 'refusal', by: 'proxy-basic' });

    expect((await failure(signed))?.code).toBe('PROXY_SIGN_IN');
    site().jira.faults.clear();

    expect(await failure(signed)).toBeUndefined();
  });
});

const JIRAS_REFUSALS: [string, Fault['kind']][] = [
  ['with a Bearer challenge', { type: 'refusal', by: 'bearer' }],
  ['with an OAuth challenge and its login reason', { type: 'refusal', by: 'oauth' }],
  ['with a bare 401', { type: 'status', status: 401 }],
  ['by treating the reader as anonymous', { type: 'anonymous' }],
];

describe('Jira itself', () => {
  test.each(JIRAS_REFUSALS)(
    'a token that Jira refuses %s, although it was issued a moment ago, keeps the approval',
    async (_how, kind) => {
      whenSearchIs(kind);

      expect(await failure()).toMatchObject({
        code: 'TOKEN_REFUSED',
        details: { link: { id: linkId } },
      });
      site().jira.faults.clear();

      expect(await isConnected()).toBe(true);
      expect(await failure()).toBeUndefined();
    },
  );

  test.each(JIRAS_REFUSALS)(
    'an approval whose tokens Jira refuses %s in several views over some minutes ends, and the reader can connect again',
    async (_how, kind) => {
      whenSearchIs(kind);
      const codes: (string | undefined)[] = [];
      for (let view = 0; view < 3; view += 1) {
        codes.push((await failure())?.code);
        laterBy(3);
      }
      codes.push((await failure())?.code);
      site().jira.faults.clear();

      expect(codes).toEqual([
        'TOKEN_REFUSED',
        'TOKEN_REFUSED',
        'AUTHORIZATION_EXPIRED',
        'AUTHORIZATION_REQUIRED',
      ]);
      expect(await isConnected()).toBe(false);
      await site().connect('reader1', linkId);
      expect(await failure()).toBeUndefined();
    },
  );

  test('twenty tables that Jira refuses at once, and the next views within a minute, count as one view and refresh once', async () => {
    const before = tokenRequests();
    whenSearchIs({ type: 'refusal', by: 'bearer' });

    const results = await Promise.all(Array.from({ length: 20 }, () => failure()));
    for (let again = 0; again < 5; again += 1) results.push(await failure());

    expect(new Set(results.map((error) => error?.code))).toEqual(new Set(['TOKEN_REFUSED']));
    expect(tokenRequests() - before).toBe(1);
    expect(await isConnected()).toBe(true);
  });

  test('refusals with an accepted request between them never end an approval', async () => {
    for (let round = 0; round < 4; round += 1) {
      whenSearchIs({ type: 'refusal', by: 'oauth' });
      expect((await failure())?.code).toBe('TOKEN_REFUSED');
      laterBy(3);
      expect((await failure())?.code).toBe('TOKEN_REFUSED');
      site().jira.faults.clear();
      laterBy(3);
      expect(await failure()).toBeUndefined();
    }
  });

  test('a token endpoint that no longer accepts the approval ends it at the first view', async () => {
    site().jira.revokeUser('reader1');

    expect((await failure())?.code).toBe('AUTHORIZATION_EXPIRED');
  });
});

describe('a token of OAuth 1.0a', () => {
  const problem = (name: string): Fault['kind'] => ({
    type: 'status',
    status: 401,
    headers: { 'WWW-Authenticate': `OAuth oauth_problem="${name}"` },
  });
  let signed: string;
  beforeEach(async () => {
    signed = await createOAuth1Link(site(), { level: 'three-legged' });
    await site().connect('reader1', signed);
  });

  test.each(['token_rejected', 'token_revoked', 'token_expired'])(
    'an approval of OAuth 1.0a ends at the first view when Jira answers %s',
    async (name) => {
      whenSearchIs(problem(name));

      expect((await failure(signed))?.code).toBe('AUTHORIZATION_EXPIRED');
      expect(await isConnected(signed)).toBe(false);
    },
  );

  test('an approval of OAuth 1.0a stays when Jira answers 401 without a problem', async () => {
    whenSearchIs({ type: 'refusal', by: 'oauth' });

    expect((await failure(signed))?.code).toBe('TOKEN_REFUSED');
    site().jira.faults.clear();

    expect(await failure(signed)).toBeUndefined();
  });
});

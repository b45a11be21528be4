import { load } from 'cheerio';
import type { HttpFetch } from '#core/http/http-fetch';
import { newRsaKeys } from '#support/rsa-keys';
import { JiraConsumer } from '#support/servers/jira-consumer';
import {
  JIRA_BASE,
  NOON,
  startTestDataCenter,
  type TestDataCenter,
} from '#support/servers/start-jira-data-center';
import { JiraBrowser } from '#support/ui/jira-browser';

const HOUR = 3_600_000;

let jira: TestDataCenter;
beforeAll(async () => {
  jira = await startTestDataCenter();
});
afterEach(() => jira.faults.clear());
afterAll(() => jira.stop());

/** Records every request that the consumer sends. */
function recordRequests(consumer: JiraConsumer): {
  sent: { url: string; authorization: string }[];
  fetch: HttpFetch;
} {
  const sent: { url: string; authorization: string }[] = [];
  const fetch: HttpFetch = (url, request) => {
    sent.push({ url, authorization: request.headers.authorization ?? '' });
    return consumer.fetch(url, request);
  };
  return { sent, fetch };
}

describe('A two-legged request', () => {
  test('a two-legged request runs as the user that the administrator chose', async () => {
    const consumer = new JiraConsumer(jira, { twoLOAllowed: true, executingTwoLOUser: 'reader2' });

    expect(await consumer.whoAmI({ requestor: undefined })).toMatchObject({ user: 'reader2' });
  });

  test('a two-legged request with impersonation runs as the user it names', async () => {
    const consumer = new JiraConsumer(jira, { twoLOImpersonationAllowed: true });

    expect(await consumer.whoAmI({ requestor: 'author1' })).toMatchObject({ user: 'author1' });
    expect(await consumer.whoAmI({ requestor: 'nobody & co' })).toMatchObject({
      status: 401,
      problem: 'permission_denied',
    });
  });

  test.each([
    ['without impersonation', undefined, { twoLOImpersonationAllowed: true }],
    ['with impersonation', 'author1', { twoLOAllowed: true, executingTwoLOUser: 'reader2' }],
  ])(
    'a two-legged request %s is refused if only the other kind is allowed',
    async (_what, requestor, rights) => {
      const consumer = new JiraConsumer(jira, rights);

      expect(await consumer.whoAmI({ requestor })).toMatchObject({ problem: 'permission_denied' });
    },
  );

  test('a two-legged request that is signed in the header runs as anonymous', async () => {
    const consumer = new JiraConsumer(jira, { twoLOAllowed: true, executingTwoLOUser: 'reader2' });
    const moved: HttpFetch = (url, request) => {
      const { searchParams, origin, pathname } = new URL(url);
      const fields = [...searchParams].map(
        ([name, value]) => `${name}="${encodeURIComponent(value)}"`,
      );
      const headers = { ...request.headers, authorization: `OAuth ${fields.join(', ')}` };
      return consumer.fetch(origin + pathname, { ...request, headers });
    };

    const send = consumer.sender(newRsaKeys().privateKey, moved);
    expect(await consumer.whoAmI({ requestor: undefined }, send)).toMatchObject({
      status: 401,
      problem: undefined,
    });
  });

  test('a two-legged request that was changed to name another user is refused', async () => {
    const consumer = new JiraConsumer(jira, { twoLOImpersonationAllowed: true });
    const forged: HttpFetch = (url, request) =>
      consumer.fetch(url.replace('author1', 'admin'), request);

    const answers = [];
    for (const fetch of [consumer.fetch, forged]) {
      answers.push(await consumer.whoAmI({ requestor: 'author1' }, consumer.withFetch(fetch)));
    }
    expect(answers).toMatchObject([{ user: 'author1' }, { problem: 'signature_invalid' }]);
  });
});

describe('A signature', () => {
  test('a signature covers a query with spaces, umlauts and a repeated name, but not a JSON body', async () => {
    const consumer = new JiraConsumer(jira, { twoLOAllowed: true, executingTwoLOUser: 'admin' });
    const query = new URLSearchParams([
      ['jql', `summary ~ "Größe (100%) + ~'*!" or project = ${jira.projects[0]?.key ?? ''}`],
      ['fields', 'summary'],
      ['fields', 'status'],
    ]);
    const identities = [
      { token: (await consumer.approve('admin')).accessToken },
      { requestor: undefined },
    ];

    for (const identity of identities) {
      const url = `${JIRA_BASE}/rest/api/2/search`;
      const got = await consumer.send({
        method: 'GET',
        url: `${url}?${query.toString()}`,
        identity,
      });
      const posted = await consumer.send(
        { method: 'POST', url, identity },
        { headers: { 'content-type': 'application/json' }, body: '{"jql":"","maxResults":1}' },
      );
      expect([got.status, got.headers.get('x-ausername')]).toEqual([200, 'admin']);
      expect([posted.status, posted.headers.get('x-ausername')]).toEqual([200, 'admin']);
    }
  });

  test('a signature by another key or an unknown consumer is refused', async () => {
    const consumer = new JiraConsumer(jira);
    const { accessToken: token } = await consumer.approve();
    const stranger = consumer.sender(newRsaKeys().privateKey);

    expect(await consumer.whoAmI({ token }, stranger)).toMatchObject({
      status: 401,
      problem: 'signature_invalid',
    });
    const unregistered = consumer.sender(newRsaKeys().privateKey, consumer.fetch, 'unknown');
    expect(await consumer.whoAmI({ token }, unregistered)).toMatchObject({
      status: 401,
      problem: 'consumer_key_unknown',
    });
  });

  test('a signature is accepted once', async () => {
    const consumer = new JiraConsumer(jira);
    const { accessToken: token } = await consumer.approve();
    const twice: HttpFetch = async (url, request) => {
      await consumer.fetch(url, request);
      return consumer.fetch(url, request);
    };

    expect(await consumer.whoAmI({ token }, consumer.withFetch(twice))).toMatchObject({
      problem: 'nonce_used',
    });
  });

  test.each([HOUR, -HOUR])(
    'a client whose clock differs by %d ms signs once more by Jira’s time, and remembers it',
    async (skew) => {
      const consumer = new JiraConsumer(jira);
      const { accessToken: token } = await consumer.approve();
      const { sent, fetch } = recordRequests(consumer);
      consumer.setClock(NOON + skew);
      const send = consumer.withFetch(fetch);

      expect(await consumer.whoAmI({ token }, send)).toMatchObject({ user: 'reader1' });
      expect(await consumer.whoAmI({ token }, send)).toMatchObject({ user: 'reader1' });
      // The second request uses the difference that the first one learned.
      expect(sent).toHaveLength(3);
      expect(
        new Set(sent.map(({ authorization }) => /nonce="([^"]+)/.exec(authorization)?.[1])).size,
      ).toBe(3);
    },
  );

  test('a request that is refused twice for its timestamp is not signed a third time', async () => {
    const consumer = new JiraConsumer(jira);
    const { accessToken: token } = await consumer.approve();
    const { sent, fetch } = recordRequests(consumer);
    const headers = { 'WWW-Authenticate': 'OAuth oauth_problem="timestamp_refused"' };
    jira.faults.add({ path: '/rest', kind: { type: 'status', status: 401, headers } });

    const answer = await consumer.whoAmI({ token }, consumer.withFetch(fetch));

    expect(answer).toMatchObject({ problem: 'timestamp_refused' });
    expect(sent).toHaveLength(2);
  });
});

describe('Jira’s pages', () => {
  const form = (key: string) => ({
    key,
    name: 'Confluence Cloud',
    publicKey: newRsaKeys().publicKey,
    twoLOAllowed: 'on',
    executingTwoLOUser: 'reader1',
  });
  const consumers = '/jira/plugins/servlet/applinks/auth/conf/oauth/consumers';

  test('the page of consumers lets administrators save a consumer, and refuses other users', async () => {
    const [administrator, reader] = [new JiraBrowser(jira), new JiraBrowser(jira)];
    const page = await administrator.follow(
      await administrator.signIn(
        await administrator.follow(await administrator.open(consumers)),
        'admin',
      ),
    );

    expect((await administrator.submit(page, { ...form('k-1'), publicKey: 'no key' })).status).toBe(
      400,
    );
    expect(
      (await administrator.submit(page, { ...form('k-1'), executingTwoLOUser: 'x' })).status,
    ).toBe(400);
    const saved = await administrator.submit(page, form('k-1'));
    expect(load(saved.html)('[role=status]').text()).toBe('Saved: Confluence Cloud');
    expect(load(saved.html)('tbody').text()).toContain('as reader1');

    await reader.signIn(await reader.follow(await reader.open(consumers)), 'reader1');
    expect((await reader.open(consumers)).status).toBe(403);
  });

  test('the page of authorized applications lets a user revoke an approval', async () => {
    const consumer = new JiraConsumer(jira);
    const { accessToken: token } = await consumer.approve('author2');
    const browser = new JiraBrowser(jira);
    const applications = '/jira/plugins/servlet/oauth/users/access-tokens';
    const page = await browser.follow(
      await browser.signIn(await browser.follow(await browser.open(applications)), 'author2'),
    );
    expect(load(page.html)('tbody tr')).toHaveLength(1);

    const after = await browser.submit(page, {});

    expect(load(after.html)('main').text()).toContain('No application may act in your name');
    expect(await consumer.whoAmI({ token })).toMatchObject({ problem: 'token_rejected' });
  });

  test('consumer-info states the key and the public key of Jira without sign-in', async () => {
    const info = await jira.fetch('/plugins/servlet/oauth/consumer-info');
    const xml = load(await info.text(), { xml: true });

    expect(xml('consumer > key').text()).toBe('jira:jira.example.com');
    expect(xml('consumer > publicKey').text()).toMatch(/^MIIB/);
  });
});

test('an administrator can save a consumer by REST', async () => {
  const path = '/rest/applinks-oauth/1.0/applicationlink/1/authentication/consumer';
  const put = (user: string, body: object): Promise<Response> =>
    jira.fetch(path, user, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const body = { key: 'k-2', name: 'By REST', publicKey: newRsaKeys().publicKey };

  expect((await put('reader1', body)).status).toBe(401);
  expect((await put('admin', { ...body, publicKey: 'none' })).status).toBe(400);
  expect((await put('admin', body)).status).toBe(200);
});

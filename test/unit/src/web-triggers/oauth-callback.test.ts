import { oauthCallbackHandler } from '#src/web-triggers/oauth-callback';

const LINK_ID = '6f2b1c1e-3a55-4f0e-9d1b-0a7b5a3f1c11';
const STATE = 'A'.repeat(43);
const REQUEST = {
  method: 'GET',
  path: `/x1/abc/cb/${LINK_ID}`,
  userPath: `/cb/${LINK_ID}`,
  headers: {},
  queryParameters: { state: [STATE], code: ['abc'] },
  body: '',
};
const PAGE = 'https://example.atlassian.net/wiki/apps/a/e/jira-connections?ticket=t';

function handlerThatParks(location: string | undefined) {
  const parked: unknown[] = [];
  const handler = oauthCallbackHandler((...answer) => {
    parked.push(answer);
    return Promise.resolve(location);
  });
  return { handler, parked };
}

test('the callback sends the browser on and leaves no trace of the URL', async () => {
  const { handler, parked } = handlerThatParks(PAGE);

  const answer = await handler(REQUEST);

  expect(parked).toEqual([[LINK_ID, { state: STATE, code: 'abc' }]]);
  expect(answer).toEqual({
    statusCode: 303,
    headers: {
      Location: [PAGE],
      'Cache-Control': ['no-store'],
      'Referrer-Policy': ['no-referrer'],
      'X-Content-Type-Options': ['nosniff'],
    },
    body: '',
  });
});

test('an answer to the callback that no authorization waits for gets a fixed page', async () => {
  const { handler } = handlerThatParks(undefined);
  const hostile = { ...REQUEST, queryParameters: { state: [STATE], code: ['<script>x</script>'] } };

  const answer = await handler(hostile);

  expect(answer.statusCode).toBe(400);
  expect(answer.body).toContain('This sign-in link is no longer valid');
  expect(answer.body).not.toContain('script');
  expect(answer.headers['Content-Security-Policy']).toEqual(["default-src 'none'"]);
});

test.each([
  ['a POST', { method: 'POST' }],
  ['another path', { userPath: '/other' }],
  ['a path without a link', { userPath: '/cb/' }],
  ['a path with more in it', { userPath: `/cb/${LINK_ID}/../x` }],
  ['no state', { queryParameters: { code: ['abc'] } }],
  ['two codes', { queryParameters: { state: [STATE], code: ['abc', 'def'] } }],
  ['no query', { queryParameters: undefined }],
])('the callback refuses %s before it looks anything up', async (_what, change) => {
  const { handler, parked } = handlerThatParks(PAGE);

  const answer = await handler({ ...REQUEST, ...change });

  expect(answer.statusCode).toBe(400);
  expect(parked).toEqual([]);
});

test('a failure of the callback shows a fixed page and leaves one log line without its message', async () => {
  const lines: string[] = [];
  const log = jest.spyOn(console, 'error').mockImplementation((line: string) => {
    lines.push(line);
  });
  const handler = oauthCallbackHandler(() => Promise.reject(new Error('secret words')));

  const answer = await handler(REQUEST);

  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toContain('secret words');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ what: 'oauth-callback', name: 'Error' });
  expect(lines[0]).not.toContain('secret words');
  log.mockRestore();
});

import { logFailure } from '#src/resolvers/log-failure';

let lines: string[];
beforeEach(() => {
  lines = [];
  jest.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => jest.restoreAllMocks());

const logged = () => JSON.parse(lines[0] ?? '') as Record<string, unknown>;

test('the log line of a failure holds its name, code, status and OAuth error, and nothing else of it', () => {
  const error = Object.assign(new Error('the-secret'), {
    ...{ code: 'CLIENT_REJECTED', status: 401, oauthError: 'invalid_client' },
    body: 'the-secret',
  });

  const reference = logFailure('loadTable', error);

  const { frames, ...rest } = logged();
  expect(rest).toEqual({
    reference,
    what: 'loadTable',
    name: 'Error',
    code: 'CLIENT_REJECTED',
    status: 401,
    oauthError: 'invalid_client',
  });
  expect(frames).toHaveLength(5);
  expect(lines.join()).not.toContain('the-secret');
});

test.each([['a text'], [undefined], [null]])(
  'the log line of a thrown %p holds its type only',
  (thrown) => {
    const reference = logFailure('loadTable', thrown);

    expect(logged()).toEqual({ reference, what: 'loadTable', name: typeof thrown, frames: [] });
  },
);

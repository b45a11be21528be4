import { eventually } from '#support/eventually';
import { aFrame, useFixtureHosts, type FixtureHost } from '#support/servers/start-host';

const startHost = useFixtureHosts();

interface Identity {
  context: string;
  before: { aaid: string; invocationId: string };
  after: { aaid: string; invocationId: string };
  seenByPlatform: string;
}

const frameOf = (accountId: string) => aFrame({ viewer: { ...aFrame().viewer, accountId } });

const run = (host: FixtureHost, functionKey: string, timeoutSeconds?: number) =>
  host.invoke({
    functionKey: 'fixture-resolver',
    moduleKey: 'fixture-macro',
    moduleType: 'macro',
    body: { call: { functionKey }, context: {} },
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
  });

const appLines = (host: FixtureHost) => host.log.entries().filter(({ kind }) => kind === 'app');

test('an invocation runs a resolver function of the bundled app as the viewer of the frame', async () => {
  const host = await startHost();

  const result = await host.call<Identity>('identityOverTime', { milliseconds: 0 });

  expect(result).toMatchObject({ context: 'reader-1', before: { aaid: 'reader-1' } });
  expect(result.seenByPlatform).toMatch(/^Hello reader-1, /);
});

test('overlapping invocations keep their identities, also towards the platform', async () => {
  const host = await startHost();
  const accounts = ['ann', 'bob', 'cleo', 'dan', 'eve'];

  const results = await Promise.all(
    accounts.map((account, index) =>
      // The later it begins, the sooner it ends.
      host.call<Identity>('identityOverTime', { milliseconds: 100 - 20 * index }, frameOf(account)),
    ),
  );

  for (const [index, { context, before, after, seenByPlatform }] of results.entries()) {
    const account = accounts[index];
    expect([context, before.aaid, after.aaid]).toEqual([account, account, account]);
    expect(after.invocationId).toBe(before.invocationId);
    expect(seenByPlatform).toContain(`Hello ${account},`);
  }
  expect(new Set(results.map(({ before }) => before.invocationId)).size).toBe(accounts.length);
});

test('the error of a function reaches the caller with its type and its message', async () => {
  const host = await startHost();

  const outcome = await host.invokeResolver(aFrame(), 'throwTypeError');

  expect(outcome).toEqual({
    success: false,
    status: 500,
    error: { errorType: 'TypeError', errorMessage: 'that went wrong' },
  });
});

test('a key that the resolver does not define is an error of the resolver', async () => {
  const host = await startHost();

  const outcome = await host.invokeResolver(aFrame(), 'noSuchFunction');

  expect(outcome).toMatchObject({
    error: { errorMessage: "Resolver has no definition for 'noSuchFunction'." },
  });
});

test.each(['neverAnswer', 'loopForever'])(
  'a function that takes too long (%s) times out, and the next one runs in a new process',
  async (functionKey) => {
    const host = await startHost();
    const first = await host.call<number>('processId');

    const outcome = await run(host, functionKey, 0.3);

    expect(outcome).toMatchObject({
      success: false,
      status: 504,
      error: { errorType: 'FUNCTION_TIME_OUT' },
    });
    expect(await host.call('processId')).not.toBe(first);
    await eventually(() => !isRunning(first) || undefined);
  },
);

test('an invocation beside one that times out is answered', async () => {
  const host = await startHost();

  const [slow, neighbour] = await Promise.all([
    run(host, 'neverAnswer', 0.2),
    host.call<Identity>('identityOverTime', { milliseconds: 500 }),
  ]);

  expect(slow).toMatchObject({ status: 504 });
  expect(neighbour.after.aaid).toBe('reader-1');
});

test('a function can read the time that it has left', async () => {
  const host = await startHost();

  const milliseconds = await host.call<number>('remainingMilliseconds');

  expect(milliseconds).toBeGreaterThan(20_000);
  expect(milliseconds).toBeLessThanOrEqual(25_000);
});

test.each([
  ['exitProcess', 'FUNCTION_PLATFORM_UNKNOWN_ERROR', 'exit code 3'],
  ['rejectUnhandled', 'FUNCTION_PLATFORM_UNKNOWN_ERROR', 'nobody catches this'],
  ['useAllMemory', 'FUNCTION_OUT_OF_MEMORY', 'more memory than it may'],
])('after %s all running invocations get %s, and the next one runs', async (key, type, words) => {
  const host = await startHost();

  const outcomes = await Promise.all([run(host, 'neverAnswer', 20), run(host, key, 20)]);

  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ success: false, status: 500, error: { errorType: type } });
    expect(JSON.stringify(outcome)).toContain(words);
  }
  expect(await host.call('processId')).toEqual(expect.any(Number));
});

test('a payload over 500 KB is refused before the function runs', async () => {
  const host = await startHost();

  const outcome = await host.invokeResolver(aFrame(), 'print', { text: 'x'.repeat(512 * 1024) });

  expect(outcome).toMatchObject({ status: 413, error: { errorType: 'PAYLOAD_TOO_LARGE' } });
  expect(appLines(host)).toEqual([]);
});

test('an answer of 5 MB arrives, and a larger one is refused', async () => {
  const host = await startHost();
  const limit = 5 * 1024 * 1024;

  const largest = await host.call<string>('answerBytes', { bytes: limit - 2 });
  const larger = await host.invokeResolver(aFrame(), 'answerBytes', { bytes: limit });

  expect(largest).toHaveLength(limit - 2);
  expect(larger).toMatchObject({ status: 413, error: { errorType: 'RESPONSE_TOO_LARGE' } });
});

test('a function that works on after its answer may no longer call the platform', async () => {
  const host = await startHost();
  await host.call('leaveWork');

  const { error } = await host.call<{ error: { message: string } }>('doLeftWork');

  expect(error.message).toBe('This invocation has ended or never began.');
  expect(host.dumpStorage().plain).toEqual({});
});

test('the log holds what the app prints, with its level', async () => {
  const lines: string[] = [];
  const host = await startHost({ onLog: (line) => lines.push(line) });

  await host.call('print', { text: 'low on paper' });

  expect(appLines(host)).toContainEqual({ kind: 'app', what: 'low on paper', outcome: 'warn' });
  expect(lines).toContainEqual(
    expect.stringMatching(/^invocation {2}fixture-resolver print {2}ok {2}\d+ ms$/),
  );
});

test('the developer’s environment variables do not reach the app', async () => {
  process.env.DEVELOPER_SECRET = 'do not tell';
  const host = await startHost();

  const names = await host.call<string[]>('environmentNames');

  delete process.env.DEVELOPER_SECRET;
  expect(names).not.toContain('DEVELOPER_SECRET');
  expect(names).toContain('FORGE_EFS_RUNTIME_PATH');
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

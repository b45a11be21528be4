import * as v from 'valibot';
import { AppError } from '#contract/app-error';
import { defineInvocations, resolverOf } from '#src/resolvers/define';
import type { Caller } from '#src/services/ports';

interface Greeting {
  greet: { parsed: { name: string }; result: string };
}

const PAYLOADS = { greet: v.object({ name: v.pipe(v.string(), v.maxLength(5)) }) };
const RUNTIME = { principal: { accountId: 'account-1' } };

type Greet = (caller: Caller, payload: { name: string }) => Promise<string>;

function resolverWith(greet: Greet, mayCall?: (caller: Caller) => Promise<void>) {
  return resolverOf(defineInvocations<Greeting>(PAYLOADS, { greet }, mayCall));
}

const call = (functionKey: string, payload: unknown, context: unknown = {}) => ({
  call: { functionKey, payload },
  context,
});

let logged: string[];

beforeEach(() => {
  logged = [];
  const keep = (line: string) => void logged.push(line);
  jest.spyOn(console, 'error').mockImplementation(keep);
  jest.spyOn(console, 'warn').mockImplementation(keep);
});
afterEach(() => jest.restoreAllMocks());

test('a resolver passes the caller and the parsed payload to the service and returns its value', async () => {
  const resolver = resolverWith((caller, { name }) =>
    Promise.resolve(`${caller.accountId}: hello ${name}`),
  );

  await expect(resolver(call('greet', { name: 'Ann', more: 1 }), RUNTIME)).resolves.toEqual({
    ok: true,
    value: 'account-1: hello Ann',
  });
});

test('a resolver takes the caller’s identity from Forge, not from the browser', async () => {
  const resolver = resolverWith(({ accountId }) => Promise.resolve(accountId));
  const forged = call('greet', { name: 'x', accountId: 'admin' }, { accountId: 'admin' });

  await expect(resolver(forged, RUNTIME)).resolves.toEqual({ ok: true, value: 'account-1' });
});

test.each([
  ['a call without a principal', undefined],
  ['an anonymous reader', { principal: { accountId: 'unidentified' } }],
  ['an empty account', { principal: { accountId: '' } }],
])('%s is refused as not signed in', async (_who, runtime) => {
  const resolver = resolverWith(() => Promise.resolve('called'));

  await expect(
    resolver(call('greet', { name: 'x' }, { accountId: 'admin' }), runtime),
  ).resolves.toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } });
});

test('an invocation without a payload is parsed as one with an empty payload', async () => {
  const resolver = resolverWith(() => Promise.resolve('called'));

  await expect(resolver({ call: { functionKey: 'greet' } }, RUNTIME)).resolves.toMatchObject({
    error: { code: 'PAYLOAD_INVALID', details: { reason: 'name' } },
  });
});

test.each([
  ['no payload', undefined, 'name'],
  ['null', null, 'name'],
  ['a text', 'hello', 'payload'],
  ['a number for a name', { name: 7 }, 'name'],
  ['too long a name', { name: 'Maximilian' }, 'name'],
])('%s is refused as an invalid payload', async (_what, payload, reason) => {
  const resolver = resolverWith(() => Promise.resolve('called'));

  await expect(resolver(call('greet', payload), RUNTIME)).resolves.toMatchObject({
    ok: false,
    error: { code: 'PAYLOAD_INVALID', details: { reason } },
  });
});

test.each(['other', 'constructor', 'toString', '__proto__', ''])(
  'a resolver refuses the undefined invocation %p',
  async (functionKey) => {
    const resolver = resolverWith(() => Promise.resolve('called'));

    await expect(resolver(call(functionKey, {}), RUNTIME)).resolves.toMatchObject({
      ok: false,
      error: { code: 'PAYLOAD_INVALID' },
    });
  },
);

test.each([undefined, null, 'x', {}, { call: {} }, { call: null }, { call: { functionKey: 1 } }])(
  'a resolver refuses a request of another shape, %p',
  async (request) => {
    const resolver = resolverWith(() => Promise.resolve('called'));

    await expect(resolver(request, RUNTIME)).resolves.toMatchObject({ ok: false });
  },
);

test('a caller who may not call is refused before the payload is parsed', async () => {
  const resolver = resolverWith(
    () => Promise.resolve('called'),
    () => Promise.reject(new AppError('NOT_ADMIN', 'No.')),
  );

  await expect(resolver(call('greet', 'nonsense'), RUNTIME)).resolves.toEqual({
    ok: false,
    error: { code: 'NOT_ADMIN', message: 'No.' },
  });
});

test('an expected failure crosses the bridge without its cause, which goes to the log', async () => {
  const cause = { name: 'ResponseBodyError', status: 400, body: 'the-secret' };
  const resolver = resolverWith(() =>
    Promise.reject(new AppError('CLIENT_REJECTED', 'Rejected.', { cause })),
  );

  const result = await resolver(call('greet', { name: 'x' }), RUNTIME);

  expect(result).toEqual({ ok: false, error: { code: 'CLIENT_REJECTED', message: 'Rejected.' } });
  expect(logged.join()).toContain('ResponseBodyError');
  expect(logged.join()).not.toContain('the-secret');
});

test('an unexpected failure of a service is logged under a reference, without its message', async () => {
  const resolver = resolverWith(() => {
    throw new SyntaxError('Unexpected token in "access_token":"the-secret"');
  });

  const result = await resolver(call('greet', { name: 'x' }), RUNTIME);

  expect(result).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } });
  const { reference } = (result as { error: { details: { reference: string } } }).error.details;
  const [line = ''] = logged;
  expect(JSON.parse(line)).toMatchObject({ reference, what: 'greet', name: 'SyntaxError' });
  expect(line).not.toContain('the-secret');
  expect(JSON.stringify(result)).not.toContain('the-secret');
});

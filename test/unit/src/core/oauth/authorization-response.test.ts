import { parseAuthorizationResponse } from '#core/oauth/authorization-response';

const STATE = 'A'.repeat(43);

test('an authorization response with a code is read', () => {
  expect(parseAuthorizationResponse({ state: [STATE], code: ['abc'] })).toEqual({
    state: STATE,
    code: 'abc',
  });
});

test('an authorization response keeps its issuer', () => {
  const response = { state: [STATE], code: ['abc'], iss: ['https://jira.example.com'] };

  expect(parseAuthorizationResponse(response)).toMatchObject({ iss: 'https://jira.example.com' });
});

test('an authorization response with an error is read', () => {
  expect(parseAuthorizationResponse({ state: [STATE], error: ['access_denied'] })).toEqual({
    state: STATE,
    error: 'access_denied',
  });
});

const LONGEST = 'a'.repeat(2048);

test.each([
  [
    { state: [STATE], code: [LONGEST] },
    { state: STATE, code: LONGEST },
  ],
  [
    { state: [STATE], code: ['a b~'] },
    { state: STATE, code: 'a b~' },
  ],
  [
    { state: [STATE], code: ['a'], iss: [LONGEST] },
    { state: STATE, code: 'a', iss: LONGEST },
  ],
  [
    { state: [STATE], error: ['e'.repeat(100)] },
    { state: STATE, error: 'e'.repeat(100) },
  ],
  [
    { oauth_token: ['t'], oauth_verifier: ['v'] },
    { requestToken: 't', verifier: 'v' },
  ],
  [
    { oauth_token: [LONGEST], oauth_verifier: ['v'] },
    { requestToken: LONGEST, verifier: 'v' },
  ],
])('the longest values of an authorization response are read: %#', (parameters, response) => {
  expect(parseAuthorizationResponse(parameters)).toEqual(response);
});

test.each([
  ['an endless issuer', { state: [STATE], code: ['abc'], iss: [`${LONGEST}a`] }],
  ['an endless error', { state: [STATE], error: ['e'.repeat(101)] }],
  ['an error with a quotation mark', { state: [STATE], error: ['a"'] }],
  ['an error with a backslash', { state: [STATE], error: ['\\a'] }],
  ['a state of 44 characters', { state: [`${STATE}a`], code: ['abc'] }],
  ['a code that begins with a line break', { state: [STATE], code: ['\na'] }],
  ['a code that ends with a line break', { state: [STATE], code: ['a\n'] }],
  ['an endless request token', { oauth_token: [`${LONGEST}a`], oauth_verifier: ['v'] }],
  ['a request token with a blank', { oauth_token: ['t '], oauth_verifier: ['v'] }],
  ['a verifier with a blank', { oauth_token: ['t'], oauth_verifier: [' v'] }],
  ['two verifiers', { oauth_token: ['t'], oauth_verifier: ['v', 'w'] }],
  ['a request token and a state', { oauth_token: ['t'], oauth_verifier: ['v'], state: [STATE] }],
  ['a request token and a code', { oauth_token: ['t'], oauth_verifier: ['v'], code: ['abc'] }],
])('an authorization response that has %s is refused', (_what, parameters) => {
  expect(parseAuthorizationResponse(parameters)).toBeUndefined();
});

test.each([
  ['no parameters', {}],
  ['no state', { code: ['abc'] }],
  ['a short state', { state: ['short'], code: ['abc'] }],
  ['a state with other characters', { state: ['<'.repeat(43)], code: ['abc'] }],
  ['two states', { state: [STATE, STATE], code: ['abc'] }],
  ['two codes', { state: [STATE], code: ['abc', 'def'] }],
  ['an empty code', { state: [STATE], code: [''] }],
  ['a code with a line break', { state: [STATE], code: ['a\nb'] }],
  ['an endless code', { state: [STATE], code: ['a'.repeat(2049)] }],
  ['code and error', { state: [STATE], code: ['abc'], error: ['access_denied'] }],
  ['two errors', { state: [STATE], error: ['access_denied', 'server_error'] }],
  ['nothing but a state', { state: [STATE] }],
  ['something else', 'state'],
])('an authorization response with %s is refused', (_what, parameters) => {
  expect(parseAuthorizationResponse(parameters)).toBeUndefined();
});

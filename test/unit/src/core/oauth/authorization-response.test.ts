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

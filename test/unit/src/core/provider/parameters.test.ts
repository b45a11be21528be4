import * as v from 'valibot';
import { issueChangesSchema } from '#core/provider/issue-changes';
import { readParameters } from '#core/provider/parameters';
import { allowedScopes, grantedScopes } from '#core/provider/scopes';
import { grantIdIn, tokenText } from '#core/provider/token-text';

test.each([
  ['a=1&b=2', { a: '1', b: '2' }],
  // RFC 6749 section 3.1: a parameter without a value is as if it were left out.
  ['a=&b=2', { b: '2' }],
  ['a=&a=1', { a: '1' }],
  ['', {}],
])('the parameters of %j are %j', (text, parameters) => {
  expect(Object.fromEntries(readParameters(text) ?? [])).toEqual(parameters);
});

test('a parameter that is sent twice makes a request invalid', () => {
  expect(readParameters('a=1&a=1')).toBeUndefined();
});

test.each([
  [undefined, 'WRITE', ['READ', 'WRITE']],
  ['', 'READ', ['READ']],
  [' ', 'READ', ['READ']],
  ['READ', 'WRITE', ['READ']],
  ['WRITE', 'WRITE', ['READ', 'WRITE']],
  ['READ  WRITE', 'WRITE', ['READ', 'WRITE']],
  ['WRITE', 'READ', undefined],
  ['READ ADMIN', 'WRITE', undefined],
] as const)('the scope %j of a client that may have %s grants %j', (asked, permission, granted) => {
  expect(grantedScopes(asked, allowedScopes(permission))).toEqual(granted);
});

const ID = '6f2b1c1e-3a55-4f0e-9d1b-0a7b5a3f1c11';

test.each([
  [tokenText(ID, 'a'.repeat(43)), ID],
  [tokenText(ID, 'a'.repeat(64)), ID],
  [tokenText(ID, 'a'.repeat(42)), undefined],
  [tokenText(ID, 'a'.repeat(65)), undefined],
  [tokenText(ID, '+'.repeat(43)), undefined],
  [` ${tokenText(ID, 'a'.repeat(43))}`, undefined],
  [`${tokenText(ID, 'a'.repeat(43))} `, undefined],
  [tokenText('6f2b1c1e', 'a'.repeat(43)), undefined],
])('the token %j belongs to the grant %s', (token, id) => {
  expect(grantIdIn(token)).toBe(id);
});

const keys = (length: number) => Array.from({ length }, (_, at) => `ABC-${at}`);

test.each([
  [{ issueKeys: keys(1) }, true],
  [{ issueKeys: keys(100), linkId: ID }, true],
  [{ issueKeys: keys(101) }, false],
  [{ issueKeys: [] }, false],
  [{ issueKeys: ['ABC'] }, false],
  [{ issueKeys: keys(1), linkId: 'x' }, false],
])('changes of issues are accepted if they are few and well named: %#', (changes, accepted) => {
  expect(v.is(issueChangesSchema, changes)).toBe(accepted);
});

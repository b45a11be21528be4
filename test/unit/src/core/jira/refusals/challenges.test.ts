import { areOfProxy, challengesIn } from '#core/jira/refusals/challenges';

test.each([
  ['', []],
  ['Negotiate', [{ scheme: 'negotiate' }]],
  ['Basic realm="a, b"', [{ scheme: 'basic', realm: 'a, b' }]],
  ['Basic charset="UTF-8", realm=x', [{ scheme: 'basic', realm: 'x' }]],
  ['Negotiate YIIabc==, NTLM', [{ scheme: 'negotiate' }, { scheme: 'ntlm' }]],
  [
    'Basic realm="one", Bearer error="invalid_token", realm="two"',
    [
      { scheme: 'basic', realm: 'one' },
      { scheme: 'bearer', realm: 'two' },
    ],
  ],
  ['realm="nobody’s", ,, =', []],
  ['Basic REALM = one', [{ scheme: 'basic', realm: 'one' }]],
  ['Basic realm="one", realm="two"', [{ scheme: 'basic', realm: 'one' }]],
  [' Basic ', [{ scheme: 'basic' }]],
  ['Basic realm="a\\"b"', [{ scheme: 'basic', realm: 'a\\"b' }]],
  [`${' '.repeat(1995)}Basic`, [{ scheme: 'basic' }]],
  [`${' '.repeat(1996)}Basic`, [{ scheme: 'basi' }]],
  ['Basic realm="never closed, Bearer', [{ scheme: 'basic', realm: 'never closed, Bearer' }]],
])('the header WWW-Authenticate %j has the challenges %j', (header, challenges) => {
  expect(challengesIn(header)).toMatchObject(challenges);
});

test.each([
  ['Basic realm="Restricted"', true],
  ['basic', true],
  ['Negotiate, NTLM', true],
  ['Digest realm="jira", nonce="x"', true],
  ['Bearer realm="https://sso.example.net/realms/staff"', true],
  ['Bearer realm="https://jira.example.com/jira"', false],
  ['Bearer realm="Jira"', false],
  ['Bearer error="invalid_token"', false],
  ['bearer', false],
  ['OAuth realm="https%3A%2F%2Fother.example.com"', false],
  ['Basic realm="x", OAuth realm="Jira"', false],
  ['', false],
])('the challenge %j is of a proxy in front of jira.example.com: %s', (header, expected) => {
  expect(areOfProxy(challengesIn(header), 'jira.example.com')).toBe(expected);
});

test('a realm is not foreign as long as the host of Jira is not known', () => {
  expect(areOfProxy(challengesIn('Bearer realm="https://sso.example.net"'))).toBe(false);
});

test.each(['Basic myrealm="one"', 'Basic realm="one" two', 'Basic'])(
  'the challenge %j has no realm',
  (header) => {
    expect(challengesIn(header)).toEqual([{ scheme: 'basic' }]);
  },
);

import { matchesAutoConvert } from '#dev/confluence/adf/auto-convert';

test.each([
  ['https://x/*', 'https://x/a', true],
  ['https://x/*', 'https://x/a/b', false],
  ['https://x/*', 'http://x/a', false],
  [
    'https://*.atlassian.net/issues/?jql=*',
    'https://me.atlassian.net/issues/?jql=a%20%3D%20b',
    true,
  ],
  [
    'https://*.atlassian.net/issues/?jql=*',
    'https://evil.example/me.atlassian.net/issues/?jql=a',
    false,
  ],
  ['https://x.example/*', 'https://xyexample/a', false],
])('the pattern %s and the address %s match: %s', (pattern, address, expected) => {
  expect(matchesAutoConvert(address, [pattern])).toBe(expected);
});

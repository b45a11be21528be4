import { pathBelow } from '#core/application-link/path-below';

test.each([
  ['/rest/api/1.0/repos?limit=5', '/rest/api/1.0/repos?limit=5'],
  ['me', '/me'],
  [' /a b ', '/a%20b'],
  ['/projects/group%2Fname', '/projects/group%2Fname'],
  [
    '/search?next=https://elsewhere.example.com/..',
    '/search?next=https://elsewhere.example.com/..',
  ],
  ['/v1/user@example.com', '/v1/user@example.com'],
])('the path %p stays below the address of a link', (entered, path) => {
  expect(pathBelow(entered)).toBe(path);
});

test.each([
  'https://elsewhere.example.com/',
  'javascript:alert(1)',
  '//elsewhere.example.com/',
  '/../admin',
  '/a/../../admin',
  '/./admin',
  '/%2e%2e/admin',
  '/%252e%252e/admin',
  '/a%2f..%2f..%2fadmin',
  '/..;/admin',
  '/a\\..\\admin',
  '/a%5c..%5cadmin',
  '/a#fragment',
  '/a\r\nHost: elsewhere.example.com',
  '/a%0d%0aHost:%20elsewhere',
  '/%zz',
])('the path %p could lead elsewhere and is refused', (entered) => {
  expect(pathBelow(entered)).toBeUndefined();
});

import { freeName, isNameTaken, linksTo } from '#core/application-link/same-links';

const links = [
  { id: '1', name: 'Jira', displayUrl: 'https://jira.example.com/jira' },
  { id: '2', name: 'Jira (2)', displayUrl: 'https://other.example.com' },
];

test('a name is taken whatever its case, and not by the link itself', () => {
  expect(isNameTaken(' JIRA ', links)).toBe(true);
  expect(isNameTaken('Jira', links, '1')).toBe(false);
  expect(isNameTaken('Jira of marketing', links)).toBe(false);
});

test('a proposed name gets the first free number, and stays within 100 characters', () => {
  expect(freeName('Wiki', links)).toBe('Wiki');
  expect(freeName('Jira', links)).toBe('Jira (3)');
  const long = 'x'.repeat(100);
  const numbered = freeName(long, [{ id: '3', name: long }]);
  expect(numbered).toHaveLength(100);
  expect(numbered.endsWith(' (2)')).toBe(true);
});

test.each([
  ['https://JIRA.example.com/jira/', 1],
  [' https://jira.example.com:443/jira ', 1],
  ['https://jira.example.com', 0],
  ['https://jira.example.com/JIRA', 0],
  ['not a URL', 0],
])('the address %p has %i links', (url, count) => {
  expect(linksTo(url, links)).toHaveLength(count);
});

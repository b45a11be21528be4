import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
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

interface AppManifest {
  modules: { macro: { autoConvert: { matchers: { pattern: string }[] } }[] };
}

const manifest = parse(
  readFileSync(join(__dirname, '../../../../../manifest.yml'), 'utf8'),
) as AppManifest;
const patterns = manifest.modules.macro.flatMap(({ autoConvert }) =>
  autoConvert.matchers.map(({ pattern }) => pattern),
);

test.each([
  'https://acme.atlassian.net/issues?filter=-4&jql=project%20%3D%20ABC',
  'https://acme.atlassian.net/issues?jql=project+%3D+ABC',
  'https://acme.atlassian.net/issues?filter=112523',
  'https://acme.atlassian.net/issues/?jql=project+%3D+ABC',
  'https://acme.atlassian.net/issues/?filter=112523',
  'https://acme.atlassian.net/jira/software/projects/EV/issues?jql=project+%3D+EV',
  'https://acme.atlassian.net/jira/software/c/projects/EV/issues?jql=project+%3D+EV',
  'https://acme.atlassian.net/jira/software/c/projects/EV/issues/?filter=10003',
])('the address %s becomes the macro when it is pasted into a page', (address) => {
  expect(matchesAutoConvert(address, patterns)).toBe(true);
});

test.each([
  'https://acme.atlassian.net/browse/ABC-1',
  'https://acme.atlassian.net/wiki/spaces/DEV?jql=a',
  'https://acme.atlassian.net.evil.test/issues?jql=a',
])('the address %s stays a link when it is pasted into a page', (address) => {
  expect(matchesAutoConvert(address, patterns)).toBe(false);
});

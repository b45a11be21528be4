import type { OutgoingClient } from '#contract/application-link';
import { endsApprovals } from '#core/application-link/ends-approvals';

const URL = 'https://jira.example.com';
const dataCenter = (more: object = {}): OutgoingClient => ({
  kind: 'oauth2-data-center',
  clientId: 'client-1',
  scope: 'READ',
  ...more,
});
const external = (more: object = {}): OutgoingClient => ({
  kind: 'oauth2-external',
  provider: 'custom',
  clientId: 'client-1',
  scope: 'READ',
  authorizationEndpoint: 'https://id.example.com/authorize',
  tokenEndpoint: 'https://id.example.com/token',
  revocationEndpoint: 'https://id.example.com/revoke',
  ...more,
});
const oauth1 = (level: 'three-legged' | 'two-legged' | 'impersonation'): OutgoingClient => ({
  kind: 'oauth1',
  level,
});

test.each<[what: string, before: OutgoingClient, next: OutgoingClient | undefined, url: string]>([
  ['another URL', dataCenter(), dataCenter(), 'https://other.example.com'],
  ['another client', dataCenter(), dataCenter({ clientId: 'client-2' }), URL],
  ['another kind', dataCenter(), external(), URL],
  ['no outgoing side', dataCenter(), undefined, URL],
  ['another client of a server', external(), external({ clientId: 'client-2' }), URL],
  ['another authorization endpoint', external(), external({ authorizationEndpoint: URL }), URL],
  ['another token endpoint', external(), external({ tokenEndpoint: URL }), URL],
  ['another revocation endpoint', external(), external({ revocationEndpoint: URL }), URL],
  ['no revocation endpoint', external(), external({ revocationEndpoint: undefined }), URL],
  ['another level of OAuth 1.0a', oauth1('three-legged'), oauth1('two-legged'), URL],
])('a link that gets %s loses its approvals', (_what, before, next, url) => {
  expect(endsApprovals({ url: URL, outgoing: before }, { url, outgoing: next })).toBe(true);
});

test.each<[what: string, before: OutgoingClient | undefined, next: OutgoingClient, url: string]>([
  ['another way to write its URL', dataCenter(), dataCenter(), ` ${URL}/ `],
  ['another scope', dataCenter(), dataCenter({ scope: 'WRITE' }), URL],
  ['blanks around its client id', dataCenter(), dataCenter({ clientId: ' client-1 ' }), URL],
  ['blanks around a client id', external(), external({ clientId: ' client-1 ' }), URL],
  [
    'another way to write an endpoint',
    external(),
    external({ tokenEndpoint: 'https://ID.example.com/token/' }),
    URL,
  ],
  ['its first outgoing side', undefined, dataCenter(), URL],
  ['another level, and had no approvals', oauth1('two-legged'), oauth1('three-legged'), URL],
])('a link that gets %s loses no approval', (_what, before, next, url) => {
  expect(endsApprovals({ url: URL, outgoing: before }, { url, outgoing: next })).toBe(false);
});

test('a URL that cannot be used is another URL only if its text is another', () => {
  const of = (url: string) => ({ url, outgoing: dataCenter() });

  expect(endsApprovals(of('http://jira'), of(' http://jira '))).toBe(false);
  expect(endsApprovals(of('http://jira'), of('http://jira2'))).toBe(true);
});

import { belongsToSite } from '#core/provider/held-redirect-uri';

const CLOUD = {
  baseUrl: 'https://acme.atlassian.net',
  application: { type: 'jira', deployment: 'cloud' },
} as const;
const DATA_CENTER = {
  baseUrl: 'https://jira.example.com:8443/jira',
  application: { type: 'jira', deployment: 'data-center' },
} as const;

test.each([
  [CLOUD, 'https://acme.atlassian.net/rest/oauth2/back'],
  [CLOUD, 'https://auth.atlassian.com/callback?tenant=1'],
  [CLOUD, 'https://id.atlassian.com/outboundAuth/finish'],
  [DATA_CENTER, 'https://jira.example.com:8443/plugins/servlet/back'],
])(
  'a redirect URI on the host of the site, or of Atlassian for Cloud, is held: %#',
  (site, uri) => {
    expect(belongsToSite(uri, site)).toBe(true);
  },
);

test.each([
  ['another site of Cloud', CLOUD, 'https://evil.atlassian.net/back'],
  ['a host that only ends alike', CLOUD, 'https://evil-acme.atlassian.net/back'],
  ['a host below', CLOUD, 'https://x.acme.atlassian.net/back'],
  ['a host in front', CLOUD, 'https://acme.atlassian.net.evil.example/back'],
  ['a user name', CLOUD, 'https://acme.atlassian.net@evil.example/back'],
  ['a password', CLOUD, 'https://u:p@acme.atlassian.net/back'],
  ['plain http', CLOUD, 'http://acme.atlassian.net/back'],
  ['a fragment', CLOUD, 'https://acme.atlassian.net/back#'],
  ['another port', CLOUD, 'https://acme.atlassian.net:8443/back'],
  ['a script', CLOUD, 'javascript:alert(1)//acme.atlassian.net'],
  ['no text', CLOUD, ''],
  ['451 characters', CLOUD, `https://acme.atlassian.net/${'a'.repeat(424)}`],
  ['a host of Atlassian', DATA_CENTER, 'https://auth.atlassian.com/callback'],
  ['another port than the site', DATA_CENTER, 'https://jira.example.com/back'],
])('a redirect URI with %s is not held', (_what, site, uri) => {
  expect(belongsToSite(uri, site)).toBe(false);
});

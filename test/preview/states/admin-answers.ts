import {
  anApplicationLink,
  anIncoming,
  aPageUse,
  FOUND,
  LINK_ID,
  ok,
  OTHER_ID,
} from '#support/ui/samples';

const checkedAt = '2026-11-21T14:02:11Z';
const status = (state: string, type?: string, detail?: string) =>
  ok({ state, checkedAt, ...(type && { error: { type, message: '', detail } }) });
const external = {
  kind: 'oauth2-external',
  provider: 'custom',
  authorizationEndpoint: 'https://id.example.com/authorize',
  tokenEndpoint: 'https://id.example.com/token',
  clientId: 'confluence',
  scope: 'read',
  secretSetAt: checkedAt,
} as const;
const twoWay = anApplicationLink({
  direction: 'two-way',
  incoming: anIncoming({
    endpoints: {
      authorization: 'https://site.atlassian.net/wiki/apps/7b0c6c6e/authorize',
      token: 'https://7b0c6c6e.hello.atlassian-dev.net/x1/abc/token',
      revocation: 'https://7b0c6c6e.hello.atlassian-dev.net/x1/abc/revoke',
      metadata: 'https://7b0c6c6e.hello.atlassian-dev.net/x1/abc/metadata',
    },
  }),
});
const links = [
  anApplicationLink({
    id: 'system',
    name: 'Jira of this site',
    displayUrl: 'https://site.atlassian.net',
    application: { type: 'jira', deployment: 'cloud' },
    system: true,
  }),
  { ...twoWay, primary: true },
  anApplicationLink({
    id: 'b',
    name: 'Old Jira of the company that we bought in 2019 <img src=x>',
    application: { type: 'jira', deployment: 'data-center', version: '9.12.4' },
    displayUrl: 'https://issues.subsidiary.example.org:8443/jira',
  }),
  anApplicationLink({
    id: 'c',
    name: 'شركة الاختبار \u202Eevil',
    application: { type: 'bitbucket', deployment: 'data-center', version: '9.4.1' },
  }),
  anApplicationLink({ id: 'g', name: 'Damaged Jira', unreadable: true, disabled: true }),
  anApplicationLink({ id: 'd', name: 'Slow Jira' }),
  anApplicationLink({
    id: 's',
    name: 'Shared Jira',
    access: { mode: 'shared', account: 'client', spaces: 'all' },
  }),
  anApplicationLink({ id: 'e', name: 'Not approved yet' }),
  anApplicationLink({
    id: 'f',
    name: 'Tracker',
    application: { type: 'generic' },
    outgoing: external,
  }),
];
/** What the backend answers about nine links, one in each state that a link can be in. */
export const ADMIN_ANSWERS = {
  listLinks: ok(links),
  'testConnection:s': status('connected'),
  listSigningKeys: ok([
    { keyId: 'n', createdAt: checkedAt, signs: true },
    { keyId: 'o', createdAt: '2026-03-02T09:00:00.000Z' },
  ]),
  'testConnection:system': status('system'),
  [`testConnection:${LINK_ID}`]: ok({ state: 'connected', checkedAt, testedAs: 'ada' }),
  'testConnection:b': status('network-error', 'SSL_UNTRUSTED', 'DEPTH_ZERO_SELF_SIGNED_CERT'),
  'testConnection:c': status('needs-approval', 'EGRESS_NOT_APPROVED'),
  'testConnection:e': ok({ state: 'connected', checkedAt, ownApproval: 'missing' }),
  'testConnection:f': status('non-atlassian', 'GENERIC_LINK'),
  listAuditEntries: ok({
    entries: [
      {
        at: checkedAt,
        accountId: '712020:ada',
        action: 'created',
        linkId: 'b',
        linkName: 'Old Jira',
      },
      {
        at: checkedAt,
        accountId: '712020:ada',
        action: 'access-changed',
        linkId: 'b',
        linkName: 'Old Jira',
        details: { mode: 'shared', spaces: 'DEV, OPS' },
      },
      {
        at: checkedAt,
        accountId: '712020:ada',
        action: 'outgoing-changed',
        linkId: 'b',
        linkName: 'Old Jira',
        details: { kind: 'oauth1', level: 'impersonation', users: '12' },
      },
      { at: checkedAt, action: 'approval-expired', linkId: 'b', linkName: 'Old Jira' },
    ],
    cursor: 'older',
  }),
  listLinkUses: ok({
    pages: [
      aPageUse({ macros: 2 }),
      aPageUse({
        pageId: '2',
        title: 'A roadmap whose title is as long as the road itself, and longer',
      }),
      aPageUse({ pageId: '3', title: 'خارطة الطريق', editable: false }),
    ],
    cursor: 'more',
  }),
  prepareLink: ok({ linkId: OTHER_ID, redirectUri: anApplicationLink().redirectUri }),
  probeUrl: ok(FOUND),
  createLink: ok({
    link: { ...twoWay, id: OTHER_ID },
    credentials: { clientId: 'a7c1e9', clientSecret: 'shown-only-once-3f9a' },
  }),
  viewCredentials: ok(twoWay),
  viewConsumer: ok({
    consumerKey: 'confluence-1f3b',
    publicKey: `-----BEGIN PUBLIC KEY-----\n${'MIIBIjANBgkqhkiG9w0BAQEFAAOC'.repeat(9)}\n-----END PUBLIC KEY-----`,
    providerUrl: 'https://0f3c.webtrigger.atlassian.app/public/9b1d',
  }),
  repointMacros: ok({
    repointId: 'r',
    moved: [{ pageId: '1', macros: 2 }],
    failed: [{ pageId: '2', reason: 'conflict' }],
  }),
  saveAccess: ok({ link: twoWay }),
};

/** What tests of the same links say if something stands in front of the applications. */
export const REFUSED_TESTS = {
  [`testConnection:${LINK_ID}`]: status(
    'network-error',
    'PROXY_SIGN_IN',
    'Basic realm="Restricted"',
  ),
  'testConnection:b': status('access-error', 'TOKEN_REFUSED'),
  'testConnection:c': status('access-error', 'REQUEST_REFUSED', '403 Forbidden'),
  'testConnection:d': status(
    'configuration-error',
    'IP_NOT_ALLOWED',
    'The IP address has been rejected because it is not on the allowlist.',
  ),
  'testConnection:e': status('configuration-error', 'XSRF_REFUSED', 'XSRF check failed'),
  'testConnection:f': status('configuration-error', 'POST_REFUSED', '403 Forbidden'),
};

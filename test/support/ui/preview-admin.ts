import type { Page } from 'playwright-core';
import type { Scenario } from './preview-scenario';
import {
  anIncoming,
  anApplicationLink,
  aPageUse,
  failed,
  FOUND,
  LINK_ID,
  notFound,
  ok,
  OTHER_ID,
} from './samples';

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
  anApplicationLink({ id: 'd', name: 'Slow Jira' }),
  anApplicationLink({ id: 'e', name: 'Not approved yet' }),
  anApplicationLink({
    id: 'f',
    name: 'Tracker',
    application: { type: 'generic' },
    outgoing: external,
  }),
];
const answers = {
  listLinks: ok(links),
  'testConnection:system': status('system'),
  [`testConnection:${LINK_ID}`]: ok({ state: 'connected', checkedAt, testedAs: 'ada' }),
  'testConnection:b': status('network-error', 'SSL_UNTRUSTED', 'DEPTH_ZERO_SELF_SIGNED_CERT'),
  'testConnection:c': status('needs-approval', 'EGRESS_NOT_APPROVED'),
  'testConnection:e': status('access-error', 'LOCAL_AUTH_TOKEN_REQUIRED'),
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
  }),
  repointMacros: ok({
    repointId: 'r',
    moved: [{ pageId: '1', macros: 2 }],
    failed: [{ pageId: '2', reason: 'conflict' }],
  }),
  saveAccess: ok({ link: twoWay }),
};

type Act = (page: Page) => Promise<void>;

const admin = (act: Act, more: Record<string, unknown> = {}): Scenario => ({
  resource: 'admin',
  answers: { ...answers, ...more },
  act,
});
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).last().click();
const menu =
  (action: string, name = 'Rocket Jira'): Act =>
  async (page) => {
    if (await german(page)) return;
    await press(page, `Actions for ${name}`);
    await page.getByRole('menuitem', { name: action }).click();
  };
/** The steps are named in English; other languages are looked at where they begin. */
const german = (page: Page) => page.evaluate(() => document.documentElement.lang === 'de-DE');
const then =
  (...acts: Act[]): Act =>
  async (page) => {
    if (await german(page)) return;
    for (const act of acts) await act(page);
  };
const click =
  (name: string): Act =>
  (page) =>
    press(page, name);
const radio =
  (name: string): Act =>
  (page) =>
    page.getByRole('radio', { name, exact: true }).click();
const type =
  (label: string, text: string): Act =>
  (page) =>
    page.getByLabel(label).first().fill(text);
const target =
  (id: string): Act =>
  async (page) => {
    await page.getByLabel('Move the macros to').selectOption(id);
  };
const create = (kind: string, url = 'https://jira.example.com/jira') =>
  then(click('Create link'), radio(kind), type('Application URL', url), click('Continue'));
const product = create('Atlassian product via OAuth 2.0');

/** The page "Application links", state by state. */
export const ADMIN_SCENARIOS: Record<string, Scenario> = {
  'admin-list': admin(() => Promise.resolve()),
  'admin-menu': admin(then(click('Actions for Rocket Jira'))),
  'admin-empty': { resource: 'admin', answers: { ...answers, listLinks: ok([]) } },
  'admin-refused': { resource: 'admin', answers: { listLinks: failed('NOT_ADMIN') } },
  'admin-loading': { resource: 'admin', answers: {} },
  'admin-credentials': admin(menu('View credentials')),
  'admin-rotate': admin(then(menu('View credentials'), click('Create a new client secret'))),
  'admin-address': admin(
    then(menu('Edit name and URL'), type('Application URL', 'https://new.example.com')),
  ),
  'admin-incoming': admin(menu('Edit incoming link')),
  'admin-outgoing': admin(menu('Edit outgoing link')),
  'admin-outgoing-clears': admin(
    then(menu('Edit outgoing link', 'Tracker'), type('Token endpoint', 'https://b.example/t')),
  ),
  'admin-access': admin(then(menu('Reader access'), radio('The permissions of a shared account'))),
  'admin-access-approve': admin(
    then(
      menu('Reader access'),
      radio('The permissions of a shared account'),
      radio('The account that approves for this link'),
      click('Save'),
    ),
  ),
  'admin-primary': admin(menu('Make primary', 'Slow Jira')),
  'admin-repoint': admin(menu('Move macros to another link')),
  'admin-repoint-preview': admin(
    then(menu('Move macros to another link'), target('d'), click('Preview')),
  ),
  'admin-repoint-result': admin(
    then(menu('Move macros to another link'), target('d'), click('Preview'), click('Move macros')),
  ),
  'admin-delete': admin(menu('Delete')),
  'admin-create': admin(then(click('Create link'), click('Continue'))),
  'admin-create-external': admin(then(click('Create link'), radio('External application'))),
  'admin-create-found': admin(product),
  'admin-create-not-found': admin(product, {
    probeUrl: notFound('SSL_UNTRUSTED', { detail: 'self-signed certificate' }),
  }),
  'admin-create-incoming': admin(then(product, click('Continue'))),
  'admin-create-issued': admin(then(product, click('Continue'), click('Continue'))),
  'admin-create-outgoing': admin(
    then(product, click('Continue'), click('Continue'), click('Configure outgoing')),
  ),
  'admin-create-failed': admin(
    then(
      product,
      click('Continue'),
      click('Configure outgoing only'),
      type('Client ID', 'client-1'),
      type('Client secret', 'secret'),
      click('Save'),
    ),
    { createLink: failed('CLIENT_REJECTED', { link: { id: LINK_ID, name: 'Rocket Jira' } }) },
  ),
  'admin-create-outgoing-external': admin(
    then(
      click('Create link'),
      radio('External application'),
      type('Application URL', 'https://tracker.example.com'),
      click('Continue'),
    ),
  ),
  'admin-create-oauth1': admin(
    then(
      create('Atlassian product'),
      click('Continue'),
      radio('OAuth (impersonation)'),
      click('Add a person'),
    ),
  ),
};

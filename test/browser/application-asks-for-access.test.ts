import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as oauth from 'oauth4webapi';
import type { Page } from 'playwright-core';
import { createDemoLink } from '#dev/demo/demo-link';
import type { SavedLink } from '#contract/admin-invocations';
import {
  authorizationQuery,
  redeemCode,
  REDIRECT_URI,
  type LinkedApplication,
} from '#support/sites/incoming-site';
import { sendToConsent } from '#support/ui/link-journey';
import {
  frameTitled,
  newTabOf,
  openSiteInBrowser,
  type SiteInBrowser,
} from '#support/ui/site-in-browser';

let client: Server;
let browser: SiteInBrowser;
let application: LinkedApplication;

beforeAll(async () => {
  client = createServer((_request, response) => response.end('Back in the application'));
  await new Promise<void>((resolve) => client.listen(0, '127.0.0.1', resolve));
  const { port } = client.address() as AddressInfo;
  const map = { [new URL(REDIRECT_URI).origin]: `http://127.0.0.1:${port}` };
  browser = await openSiteInBrowser({ map });
  application = await linkIncoming();
});
afterAll(async () => {
  await browser.close();
  client.close();
});

async function linkIncoming(): Promise<LinkedApplication> {
  const { site } = browser;
  const linkId = await createDemoLink(site, site.jira, 'Company Jira');
  const incoming = { redirectUris: [REDIRECT_URI], scope: 'WRITE', allowsClientCredentials: false };
  const admin = site.confluence.frame('application-links', 'admin');
  const outcome = await site.host.invokeResolver(admin, 'saveIncoming', { linkId, incoming });
  const result = outcome.success && (outcome.body as { value: SavedLink });
  if (!result || !result.value.credentials) throw new Error(JSON.stringify(outcome));
  const { clientId: client_id, clientSecret: secret } = result.value.credentials;
  return { linkId, client: { client_id }, secret };
}

const sendPerson = (query: string) => sendToConsent(browser, 'reader1', query);
const consentOf = (page: Page) => frameTitled(page, 'Jira connections');

test('a person allows a linked application on a page of Confluence, and the application reads as that person', async () => {
  const verifier = oauth.generateRandomCodeVerifier();
  const page = await sendPerson(await authorizationQuery(application, { verifier }));
  await consentOf(page).getByText('Company Jira wants to act for you in JQL Table').waitFor();

  const allow = consentOf(page).getByRole('button', { name: 'Allow' });
  const back = await newTabOf(page, () => allow.click());
  await back.getByText('Back in the application').waitFor();
  await consentOf(page).getByText('The application continues in a new tab').waitFor();

  const { issuer, tokens } = await redeemCode(application, new URL(back.url()), verifier);
  const response = await fetch(`${issuer}/tables`, {
    headers: { authorization: `Bearer ${tokens.access_token}` },
  });
  await expect(response.json()).resolves.toEqual({ tables: [] });
});

test('a person denies access, and the application is told', async () => {
  const verifier = oauth.generateRandomCodeVerifier();
  const page = await sendPerson(await authorizationQuery(application, { verifier }));

  const deny = consentOf(page).getByRole('button', { name: 'Deny' });
  const back = await newTabOf(page, () => deny.click());
  await back.getByText('Back in the application').waitFor();

  const parameters = new URL(back.url()).searchParams;
  expect(parameters.get('error')).toBe('access_denied');
  expect(parameters.get('state')).toBe('a-state');
  expect(parameters.get('code')).toBeNull();
});

test('an unknown redirect URI is refused without leaving the page', async () => {
  const query = await authorizationQuery(application, { verifier: 'verifier' });
  const page = await sendPerson(
    query.replace(
      encodeURIComponent(REDIRECT_URI),
      encodeURIComponent('https://evil.example.com/'),
    ),
  );

  await consentOf(page).getByRole('alert', { name: 'This request cannot be answered' }).waitFor();

  expect(new URL(page.url()).origin).toBe(browser.site.host.siteUrl);
});

import type { Locator, Page } from 'playwright-core';
import { startApplication } from '#dev/applications/start-application';
import { cloudOrigins, consoleUrl, DEMO_CLOUD_URL, startDemoCloud } from '#dev/demo/cloud-jira';
import type { CloudStandIn, DataCenterStandIn } from '#dev/jira/stand-in';
import {
  allowAccess,
  approveAsAdministrator,
  beginLink,
  enterClient,
  goToOutgoing,
  linkIdOf,
  openLinks,
  openTable,
  publishTable,
  rowWith,
  sendToConsent,
  startLink,
} from '#support/ui/link-journey';
import {
  answerConsent,
  approveFrom,
  forgetJira,
  frameTitled,
  openSiteInBrowser,
  signInToJira,
  type SiteInBrowser,
} from '#support/ui/site-in-browser';
import { ISSUER, startOidcProvider, type OidcProvider } from '#support/servers/start-oidc-provider';

const URLS = {
  bitbucket: 'https://bitbucket.example.com',
  confluence: 'https://wiki.example.com',
};

let applications: Record<keyof typeof URLS, DataCenterStandIn>;
let cloud: CloudStandIn;
let provider: OidcProvider;
let browser: SiteInBrowser;
beforeAll(async () => {
  const [bitbucket, confluence] = await Promise.all([
    startApplication('bitbucket', { baseUrl: URLS.bitbucket }),
    startApplication('confluence', { baseUrl: URLS.confluence }),
  ]);
  applications = { bitbucket, confluence };
  [cloud, provider] = await Promise.all([startDemoCloud({}), startOidcProvider()]);
  browser = await openSiteInBrowser({
    map: {
      ...cloudOrigins(cloud),
      [URLS.bitbucket]: bitbucket.origin,
      [URLS.confluence]: confluence.origin,
      [ISSUER]: provider.origin,
    },
  });
});
afterAll(async () => {
  await browser.close();
  const { bitbucket, confluence } = applications;
  await Promise.all([bitbucket, confluence, cloud, provider].map((server) => server.stop()));
});

/** What the administrator does in Atlassian's developer console. */
async function createApp(callbackUrl: string) {
  const console = await browser.openAs('admin', consoleUrl(cloud));
  await signInToJira(console, 'admin');
  await console.getByLabel('Name').fill('JQL tables');
  await console.getByLabel('Callback URL').fill(callbackUrl);
  await console.getByRole('button', { name: 'Create' }).click();
  const clientId = await console.getByTestId('client-id').innerText();
  const clientSecret = await console.getByTestId('client-secret').innerText();
  await forgetJira(console.context());
  await console.close();
  return { clientId, clientSecret };
}

/** The way back from an approval, and what one's own approvals are then. */
async function expectConnected(tab: Page, name: string): Promise<void> {
  const connections = frameTitled(tab, 'Jira connections');
  await connections.getByText(name).first().waitFor();
  await tab.goto(tab.url().replace(/\?.*/, ''));
  await connections.getByRole('listitem').filter({ hasText: name }).waitFor();
}

test.each([
  {
    key: 'bitbucket',
    name: 'Company Bitbucket',
    label: 'Bitbucket Data Center',
    scope: 'REPO_READ',
  },
  { key: 'confluence', name: 'Company wiki', label: 'Confluence Data Center', scope: 'READ' },
] as const)(
  'the wizard recognizes a $label, links it and gets an approval',
  async ({ key, name, label, scope }) => {
    const opened = await openLinks(browser);
    const { links } = opened;
    await beginLink(browser, opened, {
      kind: 'Atlassian product via OAuth 2.0',
      url: URLS[key],
      name,
    });
    await links.getByText(`Found: ${label}`).waitFor();
    const redirectUri = await goToOutgoing(links);
    await enterClient(
      links,
      applications[key].registerClient({ name: 'Confluence', redirectUri, scope }),
    );
    const row = await rowWith(links, name, 'Connected');
    expect(await row.textContent()).toContain(label);
    expect(await row.textContent()).toContain('Outgoing');

    const tab = await approveAsAdministrator(opened, name);
    await answerConsent(tab, 'admin', 'Allow');
    await expectConnected(tab, name);
  },
);

test('an administrator links a Jira Cloud by an OAuth 2.0 app, and a reader approves access once', async () => {
  const opened = await openLinks(browser);
  const { links } = opened;
  await beginLink(browser, opened, {
    kind: 'Atlassian product via OAuth 2.0',
    url: DEMO_CLOUD_URL,
    name: 'Acme',
  });
  await links.getByText('Found: Jira Cloud').waitFor();
  const redirectUri = await goToOutgoing(links);
  await enterClient(links, await createApp(redirectUri));
  const row = await rowWith(links, 'Acme', 'Connected');
  expect(await row.textContent()).toContain('Jira Cloud');

  const path = publishTable(browser, linkIdOf(redirectUri), 'key = APP-1');
  const { page, table } = await openTable(browser, 'reader1', path);
  await (await approveFrom(page, 'Acme', 'reader1')).close();
  await page.bringToFront();
  const issue = table.getByRole('link', { name: 'APP-1', exact: true });
  expect(await issue.getAttribute('href')).toContain(`${DEMO_CLOUD_URL}/browse/APP-1`);
});

test('an administrator links an external application by OAuth 2.0 and approves access at its provider', async () => {
  const opened = await openLinks(browser);
  const { page, links } = opened;
  await beginLink(browser, opened, {
    kind: 'External application',
    url: ISSUER,
    name: 'Directory',
  });
  const redirectUri = await links.getByLabel('Redirect URI').inputValue();
  await links.getByLabel('Authorization endpoint').fill(`${ISSUER}/auth`);
  await links.getByLabel('Token endpoint').fill(`${ISSUER}/token`);
  await links.getByLabel('Revocation endpoint').fill(`${ISSUER}/token/revocation`);
  await links.getByLabel('Scope').fill('openid profile offline_access');
  await enterClient(links, await provider.register(redirectUri, 'client_secret_post'));
  await allowAccess(page);
  const row = await rowWith(links, 'Directory', 'Connected');
  expect(await row.textContent()).toContain('Generic application');

  const tab = await approveAsAdministrator(opened, 'Directory');
  await tab.getByRole('button', { name: 'Allow' }).click();
  await expectConnected(tab, 'Directory');
});

test('an administrator sees by Try a request what an external application answers to them', async () => {
  const { page, links } = await openLinks(browser);
  await links.getByRole('button', { name: 'Actions for Directory' }).click();
  await links.getByRole('menuitem', { name: 'Try a request' }).click();
  const dialog = links.getByRole('dialog', { name: 'Try a request to Directory' });

  await dialog.getByLabel('Path').fill('/me');
  const send = dialog.getByRole('button', { name: 'Send request' });
  await send.click();

  await dialog.getByText('HTTP status 200, application/json').waitFor();
  await expectInFrame(page, send);
  const lines = await dialog.getByLabel('First lines of the answer').innerText();
  expect(JSON.parse(lines)).toEqual({ sub: 'rita', name: 'Rita Räder' });
});

/** A frame is as high as its content: what a dialog shows must not grow out of it. */
async function expectInFrame(page: Page, control: Locator): Promise<void> {
  const [frame, box] = await Promise.all([
    page.locator('iframe').first().boundingBox(),
    control.boundingBox(),
  ]);
  const bottom = (rectangle: typeof box) => (rectangle ? rectangle.y + rectangle.height : NaN);
  expect(bottom(box)).toBeLessThan(bottom(frame));
}

/** The application sends a person here, and wants them back at that address. */
async function sendPerson(clientId: string, redirectUri: string) {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'READ',
    state: 'a-state',
  });
  const page = await sendToConsent(browser, 'reader1', query.toString());
  return frameTitled(page, 'Jira connections');
}

test('a Jira Cloud fills in its redirect URL by its first request, once an administrator accepts the address', async () => {
  const back = `${DEMO_CLOUD_URL}/plugins/servlet/oauth2/back`;
  const { links } = await openLinks(browser);
  await links.getByRole('button', { name: 'Actions for Acme' }).click();
  await links.getByRole('menuitem', { name: 'Edit incoming link' }).click();
  await links.getByText('Cloud shows no redirect URL to copy.').waitFor();
  await links.getByRole('button', { name: 'Save' }).click();
  const clientId = await links.getByLabel('Client ID').inputValue();
  await links.getByRole('button', { name: 'Done' }).click();
  const row = await rowWith(links, 'Acme', 'Redirect URL missing');
  expect(await row.textContent()).not.toContain('Connected');

  const foreign = await sendPerson(clientId, 'https://evil.example.com/back');
  await foreign.getByRole('alert', { name: 'This request cannot be answered' }).waitFor();
  const held = await sendPerson(clientId, back);
  await held.getByText('acme.atlassian.net. Ask your Confluence administrator').waitFor();

  const { links: later } = await openLinks(browser);
  const note = await rowWith(later, 'Acme', back);
  expect(await note.textContent()).toContain('acme.atlassian.net asks to be sent back to this');
  await note.getByRole('button', { name: 'Use this address' }).click();
  await rowWith(later, 'Acme', 'Connected');
  const asked = await sendPerson(clientId, back);
  await asked.getByText('Acme wants to act for you').waitFor();
});

test('a generic application with an incoming side only offers no connection test', async () => {
  const opened = await openLinks(browser);
  const { links } = opened;
  await startLink(links);
  await links.getByRole('radio', { name: 'External application' }).check();
  await links.getByRole('radio', { name: 'Incoming' }).check();
  await links.getByLabel('Application URL').fill('https://reports.example.com');
  await links.getByLabel('Name', { exact: true }).fill('Reports');
  await links.getByRole('button', { name: 'Continue' }).click();
  await links.getByLabel('Redirect URL').fill('https://reports.example.com/back');
  await links.getByRole('button', { name: 'Continue' }).click();
  await links.getByRole('button', { name: 'Done' }).click();

  const row = await rowWith(links, 'Reports', 'Non-Atlassian');
  expect(await row.textContent()).toContain('Generic application');
  expect(await row.textContent()).toContain('Incoming');
});

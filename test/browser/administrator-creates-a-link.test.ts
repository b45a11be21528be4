import type { FrameLocator } from 'playwright-core';
import {
  enterClient,
  linkIdOf,
  openLinks,
  openTable,
  publishTable,
  rowWith,
  startLink,
} from '#support/ui/link-journey';
import {
  approveFrom,
  newTabOf,
  openSiteInBrowser,
  type SiteInBrowser,
} from '#support/ui/site-in-browser';

let browser: SiteInBrowser;
beforeAll(async () => {
  browser = await openSiteInBrowser();
});
afterAll(() => browser.close());

/** What a Jira administrator does on the other side. */
async function registerInJira(redirectUri: string, name = 'Confluence') {
  const jira = await browser.openJira('admin');
  await jira.getByRole('link', { name: 'Incoming links' }).click();
  await jira.getByLabel('Name').fill(name);
  await jira.getByLabel('Redirect URL').fill(redirectUri);
  await jira.getByLabel('Permission').selectOption('READ');
  await jira.getByRole('button', { name: 'Create' }).click();
  const [clientId, clientSecret] = await Promise.all(
    ['client-id', 'client-secret'].map((id) => jira.getByTestId(id).innerText()),
  );
  await jira.close();
  return { clientId: clientId ?? '', clientSecret: clientSecret ?? '' };
}

/** The first step, as far as what was found behind the URL. */
async function enterAddress(links: FrameLocator, name: string) {
  await startLink(links);
  await links.getByRole('radio', { name: 'Atlassian product via OAuth 2.0' }).check();
  await links.getByLabel('Application URL').fill(browser.site.jira.baseUrl);
  await links.getByLabel('Name', { exact: true }).fill(name);
  await links.getByRole('button', { name: 'Continue' }).click();
}

/** From what was found to the outgoing side, without an incoming one. */
async function goToOutgoing(links: FrameLocator) {
  await links.getByText('Step 2 of 4').waitFor();
  await links.getByRole('button', { name: 'Continue' }).click();
  await links.getByRole('button', { name: 'Configure outgoing only' }).click();
}

test('an administrator links a Jira, registering Confluence there, and sees that it is connected', async () => {
  const { host } = browser.site;
  const { page, links } = await openLinks(browser);

  await enterAddress(links, 'Company Jira');
  await page.getByRole('button', { name: 'Allow access' }).click();
  await goToOutgoing(links);
  const client = await registerInJira(await links.getByLabel('Redirect URI').inputValue());
  await enterClient(links, client);

  const row = links.getByRole('row', { name: /Company Jira/ }).first();
  await row.getByText('Connected', { exact: true }).waitFor();
  expect(await links.getByRole('columnheader').allTextContents()).toEqual(
    expect.arrayContaining(['Application', 'Direction', 'Status', 'Actions']),
  );
  expect(await row.textContent()).toContain('Outgoing');
  expect(await links.locator('body').innerHTML()).not.toContain(client.clientSecret);
  expect(host.egress.approved().flatMap(({ configured }) => configured)).toEqual([
    { domain: 'https://jira.example.com', type: ['FETCH_BACKEND_SIDE'] },
  ]);
});

// The host is approved by the test before: Confluence does not ask twice.
test('the form refuses a wrong client secret and keeps all other input', async () => {
  const { jira } = browser.site;
  const { links } = await openLinks(browser);

  await enterAddress(links, 'Second');
  await goToOutgoing(links);
  const redirectUri = await links.getByLabel('Redirect URI').inputValue();
  const { clientId } = jira.registerClient({ name: 'Second', redirectUri, scope: 'READ' });
  await enterClient(links, { clientId, clientSecret: 'not the secret' });

  await links.getByRole('alert').waitFor();
  expect(await links.getByRole('alert').textContent()).toMatch(/client ID or secret/i);
  expect(await links.getByLabel('Client ID').inputValue()).toBe(clientId);
  expect(await links.getByLabel('Client secret').inputValue()).toBe('not the secret');
});

test('an administrator links both ways, views the credentials, renames the link and deletes it', async () => {
  const { links } = await openLinks(browser);
  await enterAddress(links, 'Third');
  await links.getByText('Step 2 of 4').waitFor();
  await links.getByRole('button', { name: 'Continue' }).click();
  await links.getByLabel('Redirect URL').fill('https://jira.example.com/not-known-yet');
  await links.getByLabel('Permission').selectOption('READ');
  await links.getByRole('button', { name: 'Continue' }).click();
  await links.getByRole('heading', { name: 'Incoming link details' }).waitFor();
  const incomingSecret = await links.getByLabel('Client secret').inputValue();
  await links.getByRole('button', { name: 'Configure outgoing' }).click();
  const redirectUri = await links.getByLabel('Redirect URI').inputValue();
  const registered = browser.site.jira.registerClient({
    name: 'Third',
    redirectUri,
    scope: 'READ',
  });
  await enterClient(links, registered);

  const row = links.getByRole('row', { name: /^Third/ }).first();
  await row.getByText('Two-way').waitFor();
  expect(await links.locator('body').innerHTML()).not.toContain(incomingSecret);
  const choose = async (name: string, action: string) => {
    await links.getByRole('button', { name: `Actions for ${name}` }).click();
    await links.getByRole('menuitem', { name: action }).click();
  };
  await choose('Third', 'View credentials');
  await links.getByLabel('Client ID (incoming)').waitFor();
  await links.getByRole('button', { name: 'Close' }).click();
  await choose('Third', 'Edit incoming link');
  const redirectUrl = links.getByLabel('Redirect URL');
  expect(await redirectUrl.inputValue()).toBe('https://jira.example.com/not-known-yet');
  await redirectUrl.fill('https://jira.example.com/plugins/servlet/oauth2/callback');
  await links.getByRole('button', { name: 'Save' }).click();
  await links.getByRole('dialog').waitFor({ state: 'detached' });
  await choose('Third', 'Edit name and URL');
  await links.getByLabel('Name', { exact: true }).fill('Renamed');
  await links.getByRole('button', { name: 'Save' }).click();
  await links
    .getByRole('row', { name: /^Renamed/ })
    .first()
    .waitFor();
  await choose('Renamed', 'Test connection');
  await choose('Renamed', 'Delete');
  await links.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();

  const log = links.getByRole('table', { name: 'Audit log' });
  await log.getByRole('row', { name: /Amina Haddad.*Deleted.*Renamed/ }).waitFor();
  expect(await links.getByRole('button', { name: 'Actions for Renamed' }).count()).toBe(0);
});

test('Go to remote opens the linked application in a new tab', async () => {
  const { page, links } = await openLinks(browser);
  await links.getByRole('button', { name: 'Actions for Company Jira' }).click();
  const remote = links.getByRole('menuitem', { name: 'Go to remote' });

  const tab = await newTabOf(page, () => remote.click());

  await tab.waitForURL((url) => url.pathname.startsWith('/jira'));
});

test.each([
  ['http://jira.example.com', 'https://'],
  ['https://admin:secret@jira.example.com', 'must not contain a user name or password'],
  ['https://jira.example.com/?os_authType=basic', 'must not contain a query'],
  ['https://192.168.0.10', 'a host name instead of an IP address'],
  ['https://localhost:8443', 'This host name is not public'],
])('the first step of Create link refuses the address %s and says why', async (url, why) => {
  const { page, links } = await openLinks(browser);
  await startLink(links);
  await links.getByLabel('Application URL').fill(url);
  await links.getByRole('button', { name: 'Continue' }).click();

  await links.getByText(why).first().waitFor();

  expect(await links.getByText(/Step 2 of/).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Allow access' }).count()).toBe(0);
});

test('a reader who does not administer Confluence finds no application links', async () => {
  const page = await browser.openAs('author1', '/wiki/admin');

  expect(await page.getByRole('link', { name: 'Application links' }).count()).toBe(0);
});

/** Changes where Jira sends people back to. */
async function editInJira(name: string, redirectUri: string) {
  const jira = await browser.openJira('admin');
  await jira.getByRole('link', { name: 'Incoming links' }).click();
  await jira.getByLabel('Link', { exact: true }).selectOption(name);
  await jira.getByLabel('New URL to redirect to').fill(redirectUri);
  await jira.getByRole('button', { name: 'Save URL' }).click();
  await jira.getByText(`Saved: ${name}`).waitFor();
  await jira.close();
}

test('an administrator registers a placeholder in Jira first, edits it later, and a reader can approve', async () => {
  const client = await registerInJira('https://placeholder.example.com/cb', 'Placeholder');
  const { links } = await openLinks(browser);
  await enterAddress(links, 'Later Jira');
  await goToOutgoing(links);
  const redirectUri = await links.getByLabel('Redirect URI').inputValue();
  await enterClient(links, client);
  await rowWith(links, 'Later Jira', 'Connected');
  const table = publishTable(browser, linkIdOf(redirectUri), 'key = APP-1');

  await editInJira('Placeholder', redirectUri);

  const opened = await openTable(browser, 'reader1', table);
  await (await approveFrom(opened.page, 'Later Jira', 'reader1')).close();
  await opened.page.bringToFront();
  await opened.table.getByRole('link', { name: 'APP-1', exact: true }).waitFor();
});

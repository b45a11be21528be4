import { frameTitled, openSiteInBrowser, type SiteInBrowser } from '../support/site-in-browser';

let browser: SiteInBrowser;
beforeAll(async () => {
  browser = await openSiteInBrowser();
});
afterAll(() => browser.close());

/** What a Jira administrator does on the other side. */
async function registerInJira(redirectUri: string) {
  const jira = await browser.openJira('admin');
  await jira.getByRole('link', { name: 'Incoming links' }).click();
  await jira.getByLabel('Name').fill('Confluence');
  await jira.getByLabel('Redirect URL').fill(redirectUri);
  await jira.getByLabel('Permission').selectOption('READ');
  await jira.getByRole('button', { name: 'Create' }).click();
  const [clientId, clientSecret] = await Promise.all(
    ['client-id', 'client-secret'].map((id) => jira.getByTestId(id).innerText()),
  );
  await jira.close();
  return { clientId: clientId ?? '', clientSecret: clientSecret ?? '' };
}

test('an administrator links a Jira, registering Confluence there, and sees that it is connected', async () => {
  const { jira, host } = browser.site;
  const page = await browser.openAs('admin', '/wiki/admin');
  await page.getByRole('link', { name: 'Application links' }).click();
  const links = frameTitled(page, 'Application links');

  await links.getByRole('button', { name: 'Create link' }).click();
  await links.getByLabel('Application URL').fill(jira.baseUrl);
  await links.getByLabel('Name').fill('Company Jira');
  await links.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Allow access' }).click();
  const redirectUri = await links.getByLabel('Redirect URI').inputValue();
  const client = await registerInJira(redirectUri);
  await links.getByLabel('Client ID').fill(client.clientId);
  await links.getByLabel('Client secret').fill(client.clientSecret);
  await links.getByRole('button', { name: 'Save' }).click();

  const row = links.getByRole('row', { name: /Company Jira/ });
  await row.getByText('Connected', { exact: true }).waitFor();
  expect(await links.getByRole('columnheader').allTextContents()).toEqual([
    'Application',
    'Direction',
    'Status',
    'Actions',
  ]);
  expect(await row.textContent()).toContain('Outgoing');
  expect(await links.locator('body').innerHTML()).not.toContain(client.clientSecret);
  expect(host.egress.approved().flatMap(({ configured }) => configured)).toEqual([
    { domain: 'https://jira.example.com', type: ['FETCH_BACKEND_SIDE'] },
  ]);
});

// The host is approved by the test before: Confluence does not ask twice.
test('a wrong client secret is refused in the dialog, and nothing typed is lost but the secret', async () => {
  const { jira } = browser.site;
  const page = await browser.openAs('admin', '/wiki/admin');
  await page.getByRole('link', { name: 'Application links' }).click();
  const links = frameTitled(page, 'Application links');

  await links.getByRole('button', { name: 'Create link' }).click();
  await links.getByLabel('Application URL').fill(jira.baseUrl);
  await links.getByRole('button', { name: 'Continue' }).click();
  const redirectUri = await links.getByLabel('Redirect URI').inputValue();
  const { clientId } = jira.registerClient({ name: 'Second', redirectUri, scope: 'READ' });
  await links.getByLabel('Client ID').fill(clientId);
  await links.getByLabel('Client secret').fill('not the secret');
  await links.getByRole('button', { name: 'Save' }).click();

  await links.getByRole('alert').waitFor();
  expect(await links.getByRole('alert').textContent()).toMatch(/client ID or secret/i);
  expect(await links.getByLabel('Client ID').inputValue()).toBe(clientId);
});

test('somebody who does not administer Confluence finds no application links', async () => {
  const page = await browser.openAs('author1', '/wiki/admin');

  expect(await page.getByRole('link', { name: 'Application links' }).count()).toBe(0);
});

import type { FrameLocator } from 'playwright-core';
import {
  beginLink,
  linkIdOf,
  openLinks,
  openTable,
  publishTable,
  rowWith,
  writeTable,
} from '#support/ui/link-journey';
import { registerConsumer } from '#support/ui/jira-administrator';
import { approveFrom, openSiteInBrowser, type SiteInBrowser } from '#support/ui/site-in-browser';

let browser: SiteInBrowser;
beforeAll(async () => {
  browser = await openSiteInBrowser();
});
afterAll(() => browser.close());

/** An issue that everybody may see, and SEC-1, which reader2 may not. */
const JQL = 'key = APP-1 OR summary ~ "Dependency audits"';

/** As far as how requests are signed. @returns the page, and the id that the link will have */
async function beginOAuth1(name: string) {
  const opened = await openLinks(browser);
  const { links } = opened;
  const url = browser.site.jira.baseUrl;
  await beginLink(browser, opened, { kind: 'Atlassian product', url, name });
  await links.getByText('Found: Jira').waitFor();
  await links.getByRole('button', { name: 'Continue' }).click();
  const linkId = linkIdOf(await links.getByLabel('Callback URL').inputValue());
  return { ...opened, linkId };
}

const save = (links: FrameLocator) =>
  links.getByRole('button', { name: 'Save', exact: true }).click();

/** Saves the outgoing side, and sets up no incoming one. */
async function saveOneWay(links: FrameLocator): Promise<void> {
  await save(links);
  await links.getByRole('button', { name: 'Leave it outgoing only' }).click();
}

const issue = (table: FrameLocator, key: string) =>
  table.getByRole('link', { name: key, exact: true });

test('an administrator links a Jira by OAuth 1.0a, and a reader approves access once', async () => {
  const { links, linkId } = await beginOAuth1('Signed Jira');
  await registerConsumer(browser, links);
  await links.getByRole('radio', { name: 'OAuth', exact: true }).check();
  await saveOneWay(links);

  const row = await rowWith(links, 'Signed Jira', 'Connected');
  expect(await row.textContent()).toContain('Outgoing');

  const { page, table } = await openTable(browser, 'reader1', publishTable(browser, linkId, JQL));
  await (await approveFrom(page, 'Signed Jira', 'reader1')).close();
  await page.bringToFront();
  await issue(table, 'APP-1').waitFor();
});

/** No space may use a shared account until an administrator chooses some. */
async function openToAllSpaces(links: FrameLocator, name: string): Promise<void> {
  await links.getByRole('button', { name: `Actions for ${name}` }).click();
  await links.getByRole('menuitem', { name: 'Reader access' }).click();
  await links.getByRole('radio', { name: 'All spaces except personal ones' }).check();
  await save(links);
}

test('every reader of a two-legged link sees the author’s table as the user that Jira names', async () => {
  const { links } = await beginOAuth1('Everybody’s Jira');
  await registerConsumer(browser, links, { executeAs: 'reader2' });
  await links.getByRole('radio', { name: 'OAuth, two-legged' }).check();
  await saveOneWay(links);
  await rowWith(links, 'Everybody’s Jira', 'No space may use this link yet');

  await openToAllSpaces(links, 'Everybody’s Jira');
  await rowWith(links, 'Everybody’s Jira', 'Connected');
  const written = { link: 'Everybody’s Jira', title: 'For everybody', jql: JQL };
  const path = await writeTable(browser, written);

  const { table } = await openTable(browser, 'reader1', path);
  await issue(table, 'APP-1').waitFor();
  await table.getByText('shared account: all readers see these issues').waitFor();
  expect(await issue(table, 'SEC-1').count()).toBe(0);
});

test('a reader on the list of an impersonation link sees their own issues, other readers see none', async () => {
  const { links, linkId } = await beginOAuth1('Listed Jira');
  await registerConsumer(browser, links, { executeAs: 'reader2', impersonation: true });
  await links.getByRole('radio', { name: 'OAuth (impersonation)' }).check();
  await links.getByRole('button', { name: 'Add a person' }).click();
  await links.getByRole('combobox', { name: 'Person 1' }).fill('Rosa');
  await links.getByRole('option', { name: /Rosa Weber/ }).click();
  await links.getByLabel('Username 1').fill('reader1');
  await saveOneWay(links);
  await rowWith(links, 'Listed Jira', 'Connected');

  const path = publishTable(browser, linkId, JQL);
  const listed = await openTable(browser, 'reader1', path);
  await issue(listed.table, 'SEC-1').waitFor();
  const { table } = await openTable(browser, 'author2', path);
  await table.getByText('You are not on this link’s list of people').waitFor();
  expect(await issue(table, 'APP-1').count()).toBe(0);
});

import { connectReader, createDemoLink } from '#dev/demo/demo-link';
import { aDefinition } from '#support/sites/app-site';
import { frameTitled, openSiteInBrowser, type SiteInBrowser } from '#support/ui/site-in-browser';

let browser: SiteInBrowser;
let path: string;

beforeAll(async () => {
  browser = await openSiteInBrowser();
  const { confluence } = browser.site;
  const linkId = await createDemoLink(browser.site, browser.site.jira, 'Company Jira');
  await connectReader(browser.site, 'reader1', linkId);
  const definition = aDefinition(linkId, {
    jql: 'project = APP and key <= APP-8 order by key',
    columns: ['issuekey', 'summary', 'status'],
    maxRows: 50,
  });
  const node = confluence.macroNode('jql-table', definition);
  const body = { type: 'doc', version: 1, content: [node] };
  const id = confluence.createPage({ space: 'PRODUCT', title: 'Plan', author: 'author1', body });
  path = confluence.pageUrl(id);
});
afterAll(() => browser.close());

/** The table on its page, hidden columns and all as a reader leaves it, and on the full screen. */
async function open() {
  const page = await browser.openAs('reader1', path);
  const table = frameTitled(page, 'JQL Table');
  await table.getByRole('link', { name: 'APP-1', exact: true }).waitFor();
  return { page, table, full: page.locator('dialog iframe').contentFrame() };
}

test('the full screen begins as the table is shown on its page, and the page keeps what was changed there', async () => {
  const { page, table, full } = await open();
  await table.getByRole('button', { name: 'Search in this table' }).click();
  await table.getByRole('searchbox').fill('APP-3');
  await table.getByRole('link', { name: 'APP-1', exact: true }).waitFor({ state: 'detached' });

  await table.getByRole('button', { name: 'Full screen' }).click();
  await full.getByRole('link', { name: 'APP-3', exact: true }).waitFor();
  expect(await full.getByRole('link', { name: /^APP-\d+$/ }).allInnerTexts()).toEqual(['APP-3']);
  await full.getByRole('button', { name: 'Columns' }).click();
  await full.getByRole('checkbox', { name: 'Status' }).click();
  await full.getByRole('columnheader', { name: 'Status' }).waitFor({ state: 'detached' });
  await full.getByRole('button', { name: 'Exit full screen' }).click();

  await page.locator('dialog').waitFor({ state: 'detached' });
  await table.getByRole('columnheader', { name: 'Status' }).waitFor({ state: 'detached' });
  await page.close();
});

test('Escape closes what is open on the full screen first, and then leads back to the page', async () => {
  const { page, table, full } = await open();
  await table.getByRole('button', { name: 'Full screen' }).focus();
  await page.keyboard.press('Enter');
  await full.locator('.touched').waitFor();
  await full.getByRole('row').filter({ hasText: 'APP-2' }).focus();
  await page.keyboard.press('Enter');
  await full.getByRole('complementary').waitFor();

  await page.keyboard.press('Escape');
  await full.getByRole('complementary').waitFor({ state: 'detached' });
  expect(await page.locator('dialog').count()).toBe(1);
  await full.getByRole('button', { name: 'Sort issues' }).focus();
  await page.keyboard.press('Escape');

  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.close();
});

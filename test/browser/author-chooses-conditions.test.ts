import { createDemoLink, connectReader } from '#dev/demo/demo-link';
import { frameTitled, openSiteInBrowser, type SiteInBrowser } from '#support/ui/site-in-browser';

let browser: SiteInBrowser;
beforeAll(async () => {
  browser = await openSiteInBrowser();
  const linkId = await createDemoLink(browser.site, browser.site.jira, 'Company Jira');
  await connectReader(browser.site, 'author1', linkId);
});
afterAll(() => browser.close());

test('an author who knows no JQL makes a table of conditions with the keyboard', async () => {
  const page = await browser.openAs('author1', '/wiki/spaces/PRODUCT');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByLabel('Page title').fill('Bugs without JQL');
  await page.getByText('Insert', { exact: true }).click();
  await page.getByRole('button', { name: /JQL Table/ }).click();
  const dialog = frameTitled(page, 'JQL Table', 1);
  await dialog.getByLabel('Jira application link').selectOption({ label: 'Company Jira' });
  await dialog.getByRole('radio', { name: 'Basic' }).press('Space');
  const { keyboard } = page;
  const option = (name: string | RegExp) => dialog.getByRole('option', { name });

  await dialog.getByRole('combobox', { name: 'Value of Project' }).focus();
  await keyboard.type('trail');
  await option('Trailhead App (APP)').waitFor();
  await keyboard.press('Enter');
  await dialog.getByRole('combobox', { name: 'Value of Type' }).focus();
  await keyboard.type('bug');
  await option('Bug').waitFor();
  await keyboard.press('Enter');
  await dialog
    .getByRole('link', { name: /^APP-\d+$/ })
    .first()
    .waitFor();
  expect(await dialog.getByRole('textbox', { name: 'JQL' }).count()).toBe(0);

  await dialog.getByRole('radio', { name: 'JQL query' }).check();
  const query = dialog.locator('.cm-content');
  await query.waitFor();
  expect(await query.innerText()).toBe('project = "Trailhead App" AND issuetype = Bug');

  await query.press('Control+a');
  await keyboard.type('project = APP OR project = WEB ');
  await dialog.getByRole('radio', { name: 'Basic' }).click();
  await dialog.getByText(/^This query uses OR/).waitFor();
  expect(await query.innerText()).toBe('project = APP OR project = WEB ');
});

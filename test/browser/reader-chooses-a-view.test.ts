import { createDemoLink, connectReader } from '#dev/demo/demo-link';
import { frameTitled, openSiteInBrowser, type SiteInBrowser } from '#support/ui/site-in-browser';

let browser: SiteInBrowser;
beforeAll(async () => {
  browser = await openSiteInBrowser();
  const linkId = await createDemoLink(browser.site, browser.site.jira, 'Company Jira');
  await connectReader(browser.site, 'author1', linkId);
  await connectReader(browser.site, 'reader1', linkId);
});
afterAll(() => browser.close());

test('an author makes views in the preview, and a reader sees own issues and goes back to all', async () => {
  const page = await browser.openAs('author1', '/wiki/spaces/PRODUCT');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByLabel('Page title').fill('Views');
  await page.getByText('Insert', { exact: true }).click();
  await page.getByRole('button', { name: /JQL Table/ }).click();
  const dialog = frameTitled(page, 'JQL Table', 1);
  await dialog.getByLabel('Jira application link').selectOption({ label: 'Company Jira' });
  await dialog.getByLabel('JQL', { exact: true }).fill('project = APP order by key');
  await dialog.getByText('Table options').click();
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await preview.getByRole('button', { name: 'Filter issues' }).click();
  await preview.getByRole('tab', { name: 'Assignee' }).click();
  await preview.getByLabel('Condition').selectOption({ label: 'is me' });
  await dialog.getByRole('button', { name: 'Add the preview as a view' }).click();
  await dialog.getByLabel('Name of view 1').fill('Mine');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await frameTitled(page, 'JQL Table').getByRole('button', { name: 'Mine' }).waitFor();
  const url = page.url();
  await page.close();

  const read = await browser.openAs('reader1', url);
  const macro = frameTitled(read, 'JQL Table');
  const people = async () => new Set(await macro.locator('tbody td:nth-child(6)').allInnerTexts());
  await macro.getByRole('button', { name: 'All', exact: true, pressed: true }).waitFor();
  expect((await people()).size).toBeGreaterThan(1);

  await macro.getByRole('button', { name: 'Mine' }).press('Enter');
  await macro.getByText(/\d+ issues match/).waitFor();
  await macro.getByRole('button', { name: 'Mine', pressed: true }).waitFor();
  expect([...(await people())]).toEqual(['Rosa Weber']);

  await macro.getByRole('button', { name: 'All', exact: true }).press('Enter');
  await macro.getByText(/issues match/).waitFor({ state: 'detached' });
  await macro.getByRole('button', { name: 'All', exact: true, pressed: true }).waitFor();
  await read.close();
});

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
  const definition = aDefinition(linkId, { jql: 'key = APP-1', columns: ['issuekey', 'summary'] });
  const node = confluence.macroNode('jql-table', definition);
  const body = { type: 'doc', version: 1, content: [node] };
  const id = confluence.createPage({ space: 'PRODUCT', title: 'Plan', author: 'author1', body });
  path = confluence.pageUrl(id);
});
afterAll(() => browser.close());

test('a reader who goes offline is told so, and gets the table as soon as they are online again', async () => {
  const page = await browser.openAs('reader1', path);
  const table = frameTitled(page, 'JQL Table');
  await table.getByRole('link', { name: 'APP-1', exact: true }).waitFor();

  await page.context().setOffline(true);
  await table.getByRole('button', { name: 'Refresh', exact: true }).click();
  await table.getByText('You are offline.').waitFor();
  expect(await table.getByRole('link', { name: 'APP-1', exact: true }).isVisible()).toBe(true);
  await page.context().setOffline(false);

  await table.getByText('You are offline.').waitFor({ state: 'detached' });
  await table.getByRole('alert').waitFor({ state: 'detached' });
  await page.close();
});

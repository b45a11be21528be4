import { connectReader, createDemoLink } from '#dev/demo/demo-link';
import { aDefinition } from '#support/sites/app-site';
import { frameTitled, openSiteInBrowser, type SiteInBrowser } from '#support/ui/site-in-browser';

let browser: SiteInBrowser;
let path: string;

beforeAll(async () => {
  browser = await openSiteInBrowser();
  const { confluence, jira } = browser.site;
  const linkId = await createDemoLink(browser.site, jira, 'Company Jira');
  await connectReader(browser.site, 'reader1', linkId);
  const columns = ['issuekey', 'summary', 'issuetype', 'status', 'assignee'];
  const jql = 'order by created asc, key asc';
  const node = confluence.macroNode(
    'jql-table',
    aDefinition(linkId, { jql, columns, maxRows: 5000 }),
  );
  const body = { type: 'doc', version: 1, content: [node, node] };
  const id = confluence.createPage({ space: 'PRODUCT', title: 'All', author: 'author1', body });
  path = confluence.pageUrl(id);
});
afterEach(() => {
  browser.site.jira.faults.clear();
});
afterAll(() => browser.close());

const searches = () =>
  browser.site.jira.requests.filter(({ path: asked }) => asked.startsWith('/rest/api/2/search'));

test('a reader gets all issues of a long result, asked for once for both tables of the page, and finds the last one', async () => {
  const page = await browser.openAs('reader1', path);
  const macro = frameTitled(page, 'JQL Table', 0);

  const count = macro.locator('.table-footer__count').getByText(/^\d[\d,]* issues/);
  await count.waitFor();
  await frameTitled(page, 'JQL Table', 1)
    .getByText(/^\d[\d,]* issues/)
    .waitFor();
  const total = Number(/^[\d,]+/.exec(await count.innerText())?.[0].replace(',', ''));
  expect(total).toBeGreaterThan(200);
  expect(searches()).toHaveLength(1 + Math.ceil((total - 100) / 500));

  const grid = macro.getByRole('table');
  expect(await grid.getAttribute('aria-rowcount')).toBe(String(total + 1));
  await macro.getByRole('region').focus();
  await page.keyboard.press('End');
  await macro.locator(`tr[aria-rowindex="${total + 1}"]`).waitFor();
  await page.close();
});

test('a reader stops a long result that comes slowly, reads what is there, and loads the rest', async () => {
  // Long enough to press a button before the next part is there.
  const kind = { type: 'delay', milliseconds: 4000 } as const;
  browser.site.jira.faults.add({ path: '/rest/api/2/search', kind });
  const page = await browser.openAs('reader1', path);
  const macro = frameTitled(page, 'JQL Table', 0);

  await macro.getByRole('progressbar', { name: 'Loading issues' }).waitFor();
  browser.site.jira.faults.clear();
  await macro.getByRole('button', { name: 'Stop' }).press('Enter');
  await macro.getByText('Stopped after 100 issues.').waitFor();
  expect(await macro.locator('.table-footer__count').innerText()).toMatch(/^100 of 2,400 issues/);
  await macro.getByRole('button', { name: 'Load the rest' }).press('Enter');

  await macro.getByText(/^\d[\d,]* issues/).waitFor();
  await page.close();
});

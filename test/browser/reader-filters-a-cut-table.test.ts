import { SYSTEM_LINK_ID } from '#contract/application-link';
import { connectReader, createDemoLink } from '#dev/demo/demo-link';
import { aDefinition } from '#support/sites/app-site';
import { frameTitled, openSiteInBrowser, type SiteInBrowser } from '#support/ui/site-in-browser';

let browser: SiteInBrowser;
let linkId: string;

beforeAll(async () => {
  browser = await openSiteInBrowser();
  linkId = await createDemoLink(browser.site, browser.site.jira, 'Company Jira');
  await connectReader(browser.site, 'reader1', linkId);
});
afterAll(() => browser.close());

function pageWith(link: string): string {
  const { confluence } = browser.site;
  const columns = ['issuekey', 'summary', 'status', 'issuetype'];
  const jql = 'project = APP OR project = WEB order by key';
  const node = confluence.macroNode('jql-table', aDefinition(link, { jql, columns, maxRows: 20 }));
  const body = { type: 'doc', version: 1, content: [node] };
  const id = confluence.createPage({ space: 'PRODUCT', title: 'Cut', author: 'author1', body });
  return confluence.pageUrl(id);
}

test.each([
  ['a linked Jira', () => linkId],
  ['the Jira of the same site', () => SYSTEM_LINK_ID],
])(
  'a reader filters a table of %s that shows 20 of many issues, and finds those that it did not show',
  async (_which, link) => {
    const page = await browser.openAs('reader1', pageWith(link()));
    const macro = frameTitled(page, 'JQL Table');
    const statuses = () => macro.locator('tbody td:nth-child(3)').allInnerTexts();
    await macro.getByText(/^20 of|^First 20 of/).waitFor();
    const before = await statuses();

    await macro.getByRole('button', { name: 'Filter issues' }).press('Enter');
    await macro.getByRole('tab', { name: 'Status' }).click();
    await macro.getByRole('checkbox', { name: /^Done,/ }).check();

    // What Jira counts, and not how many of those that were here before.
    await macro.getByText(/^(about )?\d+ issues match$/).waitFor();
    const after = await statuses();
    expect(after).toHaveLength(20);
    expect(new Set(after)).toEqual(new Set(['Done']));
    expect(before.filter((status) => status === 'Done').length).toBeLessThan(20);
    // The other values stay to choose from.
    await macro.getByRole('checkbox', { name: /^In Progress,/ }).waitFor();

    await macro.getByRole('button', { name: 'Remove the filter on Status' }).press('Enter');
    await macro.getByText(/issues match$/).waitFor({ state: 'detached' });
    await macro.locator('tbody td:nth-child(3)', { hasText: 'In Progress' }).first().waitFor();
    expect(await statuses()).toEqual(before);
    await page.close();
  },
);

import type { Page } from 'playwright-core';
import { connectReader, createDemoLink } from '#dev/demo/demo-link';
import type { AdfNode } from '#dev/confluence/adf/adf';
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

const paragraph = (text: string): AdfNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
const macro = () =>
  browser.site.confluence.macroNode(
    'jql-table',
    aDefinition(linkId, {
      jql: 'project = APP and key <= APP-4 order by key',
      columns: ['issuekey', 'summary', 'status'],
      maxRows: 50,
    }),
  );

const inside = {
  'a column of a layout': () => ({
    type: 'layoutSection',
    content: [
      { type: 'layoutColumn', attrs: { width: 33.33 }, content: [paragraph('Left')] },
      { type: 'layoutColumn', attrs: { width: 66.66 }, content: [macro()] },
    ],
  }),
  'a cell of a table': () => ({
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [
          { type: 'tableCell', content: [paragraph('Team')] },
          { type: 'tableCell', content: [macro()] },
        ],
      },
    ],
  }),
  'an excerpt': () => ({
    type: 'bodiedExtension',
    attrs: { extensionType: 'com.atlassian.confluence.macro.core', extensionKey: 'excerpt' },
    content: [macro()],
  }),
  'a macro with a body of another app': () => ({
    type: 'bodiedExtension',
    attrs: { extensionType: 'com.atlassian.ecosystem', extensionKey: 'panel-of-another-app' },
    content: [paragraph('Before'), macro()],
  }),
} satisfies Record<string, () => AdfNode>;

const hidden = {
  'an expand': () => ({ type: 'expand', attrs: { title: 'Issues' }, content: [macro()] }),
  'an expand in a cell of a table': () => ({
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [
          {
            type: 'tableCell',
            content: [{ type: 'nestedExpand', attrs: { title: 'Issues' }, content: [macro()] }],
          },
        ],
      },
    ],
  }),
} satisfies Record<string, () => AdfNode>;

async function view(node: AdfNode) {
  const { confluence } = browser.site;
  const body = { type: 'doc', version: 1, content: [paragraph('Plan'), node] };
  const id = confluence.createPage({ space: 'PRODUCT', title: 'Plan', author: 'author1', body });
  const page = await browser.openAs('reader1', confluence.pageUrl(id));
  return { page, table: frameTitled(page, 'JQL Table') };
}

const KEYS = ['APP-1', 'APP-2', 'APP-3', 'APP-4'];

test.each(Object.entries(inside))(
  'a table within %s shows its issues and is as high as they are',
  async (_where, node) => {
    const { page, table } = await view(node());
    await table.getByRole('link', { name: 'APP-4', exact: true }).waitFor();

    expect(await table.getByRole('link', { name: /^APP-\d+$/ }).allInnerTexts()).toEqual(KEYS);
    await table.getByRole('button', { name: 'Refresh', exact: true }).click();
    await table.locator('.touched').waitFor();
    expect(await isCut(page)).toBe(false);
    await page.close();
  },
);

test.each(Object.entries(hidden))(
  'a table within %s loads when a reader opens it, and stays right when they close and open it again',
  async (_where, node) => {
    const { page, table } = await view(node());
    const title = page.getByText('Issues', { exact: true });
    await title.waitFor();
    expect(await page.locator('iframe').isVisible()).toBe(false);

    await title.click();
    await table.getByRole('link', { name: 'APP-4', exact: true }).waitFor();
    await title.click();
    await page.locator('iframe').waitFor({ state: 'hidden' });
    await title.click();
    await table.getByRole('link', { name: 'APP-4', exact: true }).waitFor();

    expect(await table.getByRole('link', { name: /^APP-\d+$/ }).allInnerTexts()).toEqual(KEYS);
    await page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 150);
    await page.close();
  },
);

/** Whether some of the table is below the end of its frame. */
const isCut = async (page: Page) => {
  const frame = page.locator('iframe').first();
  const height = await frame.evaluate((each) => each.clientHeight);
  const footer = frame.contentFrame().locator('footer');
  const end = await footer.evaluate((each) => each.getBoundingClientRect().bottom);
  return end > height + 1;
};

import type { FrameLocator, Page } from 'playwright-core';
import { SYSTEM_LINK_ID } from '#contract/application-link';
import { DEFAULT_COLUMN_IDS } from '#contract/columns';
import { frameTitled, openSiteInBrowser, type SiteInBrowser } from '#support/ui/site-in-browser';

let browser: SiteInBrowser;

beforeAll(async () => {
  browser = await openSiteInBrowser();
  await browser.site.siteJira.standIn();
});
afterAll(() => browser.close());

/** A page with a table of the default columns. */
async function view(jql: string, maxRows: number) {
  const { confluence } = browser.site;
  const sources = [{ linkId: SYSTEM_LINK_ID, jql }];
  const columns = DEFAULT_COLUMN_IDS.map((fieldId) => ({ fieldId }));
  const macro = confluence.macroNode('jql-table', { v: 1, sources, columns, display: { maxRows } });
  const body = { type: 'doc', version: 1, content: [macro] };
  const id = confluence.createPage({ space: 'PRODUCT', title: jql, author: 'author1', body });
  const page = await browser.openAs('reader1', confluence.pageUrl(id));
  const table = frameTitled(page, 'JQL Table');
  await table.getByRole('link', { name: 'APP-1', exact: true }).waitFor();
  return { page, table };
}

/** How much of a table lies beyond its right edge, in pixels, with the frame as wide as Confluence makes it. */
async function hiddenWidth(page: Page, table: FrameLocator): Promise<number> {
  await page
    .locator('iframe[title="JQL Table"]')
    .evaluate((frame) => ((frame as HTMLElement).style.width = '760px'));
  return table
    .getByRole('region')
    .evaluate((scroller) => scroller.scrollWidth - scroller.clientWidth);
}

const heads = (table: FrameLocator) =>
  table
    .getByRole('columnheader')
    .evaluateAll((cells) => cells.map((cell) => cell.firstElementChild?.textContent));

test.each([
  ['short', 20],
  ['long', 130],
])(
  'the default columns of a %s table fit into a page of Confluence’s default width',
  async (_name, rows) => {
    const { page, table } = await view('project = APP order by key', rows);

    expect(await hiddenWidth(page, table)).toBe(0);
    const type = table.getByRole('row').nth(1).getByTitle('Bug').or(table.getByTitle('Story'));
    expect(await type.first().evaluate((name) => name.clientWidth)).toBe(16);
    await page.close();
  },
);

test('a reader hides, moves and widens columns without a mouse', async () => {
  const { page, table } = await view('project = APP and key <= APP-3 order by key', 50);
  await table.getByRole('button', { name: 'Columns' }).focus();
  await page.keyboard.press('Enter');
  const panel = table.getByRole('group', { name: 'Columns' });

  await panel.getByRole('checkbox', { name: 'Priority' }).focus();
  await page.keyboard.press('Space');
  await table.getByRole('columnheader', { name: 'Priority' }).waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: 'Move Status up' }).focus();
  await page.keyboard.press('Enter');
  await panel.getByText('Status is now column 3 of 7.').waitFor({ state: 'attached' });
  const edge = table.getByRole('separator', { name: 'Width of Key' });
  await edge.focus();
  const before = Number(await edge.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');

  expect(await heads(table)).toEqual(['Key', 'Type', 'Status', 'Summary', 'Assignee', 'Updated']);
  const wider = table.locator(`[role=separator][aria-valuenow="${before + 60}"]`);
  await wider.waitFor({ state: 'attached' });
  expect(await wider.getAttribute('aria-label')).toBe('Width of Key');
  await page.keyboard.press('Enter');
  await table
    .locator(`[role=separator][aria-valuenow="${before}"]`)
    .first()
    .waitFor({ state: 'attached' });
  await page.close();
});

import type { FrameLocator } from 'playwright-core';
import { SYSTEM_LINK_ID } from '#contract/application-link';
import { DEFAULT_COLUMN_IDS } from '#contract/columns';
import { eventually } from '#support/eventually';
import { frameTitled, openSiteInBrowser, type SiteInBrowser } from '#support/ui/site-in-browser';

/** Of the content of a Confluence page that is not set to full width. */
const USUAL_WIDTH_PX = 760;

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

const heads = (table: FrameLocator) =>
  table
    .getByRole('columnheader')
    .evaluateAll((cells) => cells.map((cell) => cell.firstElementChild?.textContent));

test('a reader hides and moves columns without a mouse', async () => {
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

  expect(await heads(table)).toEqual([
    'Key',
    'Issue Type',
    'Status',
    'Summary',
    'Assignee',
    'Updated',
  ]);
  await page.close();
});

test('a reader widens a column by the arrow keys and gives it back by Enter', async () => {
  const { page, table } = await view('project = APP and key <= APP-4 order by key', 50);
  // What can be done with the heads comes with the tools, at the latest when the table is touched.
  await table.getByRole('region').hover();
  const edge = table.getByRole('separator', { name: 'Width of Status' });
  await edge.waitFor();
  const status = table.getByRole('columnheader', { name: 'Status', exact: true });
  const widthNow = () => status.evaluate((head) => Math.round(head.getBoundingClientRect().width));
  const before = await widthNow();
  await edge.focus();

  await page.keyboard.press('Shift+ArrowRight');
  const wider = await eventually(async () => {
    const now = await widthNow();
    return now > before ? now : undefined;
  });
  await page.keyboard.press('Enter');

  expect(wider).toBe(before + 50);
  await eventually(async () => ((await widthNow()) < wider ? true : undefined));
  await page.close();
});

test.each([3, 200])(
  'the default columns of %d issues fit into the usual width of a page',
  async (maxRows) => {
    const { page, table } = await view(`project = APP order by key asc`, maxRows);
    const scroller = table.getByRole('region');
    const width = await scroller.evaluate((box) => box.clientWidth);
    const { width: whole = 0, height = 0 } = page.viewportSize() ?? {};

    await page.setViewportSize({ width: whole - width + USUAL_WIDTH_PX, height });
    const sizes = await eventually(async () => {
      const now = await scroller.evaluate((box) => [box.clientWidth, box.scrollWidth]);
      return (now[0] ?? 0) <= USUAL_WIDTH_PX ? now : undefined;
    });

    expect(sizes).toEqual([expect.any(Number), sizes[0]]);
    expect(sizes[0]).toBeGreaterThan(USUAL_WIDTH_PX - 40);
    await page.close();
  },
);

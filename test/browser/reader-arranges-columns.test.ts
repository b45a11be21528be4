import type { FrameLocator } from 'playwright-core';
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

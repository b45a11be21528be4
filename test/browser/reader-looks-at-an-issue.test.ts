import type { FrameLocator, Page } from 'playwright-core';
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

/** A page with a table of a few columns, read by somebody with access. */
async function view(rows: number) {
  const { confluence } = browser.site;
  const node = confluence.macroNode(
    'jql-table',
    aDefinition(linkId, {
      jql: `project = APP and key <= APP-${rows} order by key`,
      columns: ['issuekey', 'summary', 'status'],
      maxRows: 200,
    }),
  );
  const body = { type: 'doc', version: 1, content: [node] };
  const id = confluence.createPage({ space: 'PRODUCT', title: 'Plan', author: 'author1', body });
  const page = await browser.openAs('reader1', confluence.pageUrl(id));
  const table = frameTitled(page, 'JQL Table');
  await table.locator('.touched').waitFor();
  return { page, table };
}

const rowOf = (table: FrameLocator, key: string) =>
  table.getByRole('row').filter({ has: table.getByRole('link', { name: key, exact: true }) });

const panel = (table: FrameLocator) => table.getByRole('complementary');

const copied = (page: Page, type = 'text/plain') =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return item ? (await item.getType(wanted)).text() : '';
  }, type);

const searches = () =>
  browser.site.jira.requests.filter(({ path }) => path.includes('/search')).length;

test('a click on a row shows the issue with fields that the table does not have, asked for once', async () => {
  const { page, table } = await view(5);
  const before = searches();

  await rowOf(table, 'APP-2').getByRole('cell').nth(2).click();
  await panel(table).getByText('Reporter', { exact: true }).waitFor();
  const heading = await panel(table).getByRole('heading', { level: 2 }).innerText();
  const summary = await rowOf(table, 'APP-2').getByRole('cell').nth(1).innerText();

  expect(heading).toContain(summary);
  expect(
    await panel(table).getByRole('link', { name: 'Open in Jira' }).getAttribute('href'),
  ).toMatch(/\/browse\/APP-2$/);
  expect(searches() - before).toBe(1);
  await page.close();
});

test('without a mouse a reader opens an issue, goes to the next one, and comes back to its row', async () => {
  const { page, table } = await view(5);
  await table.getByRole('region').focus();
  await page.keyboard.press('Tab');
  for (let tab = 0; tab < 20; tab += 1) {
    if ((await table.locator('tr:focus').count()) > 0) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await panel(table).getByRole('link', { name: 'APP-2', exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await panel(table).getByRole('link', { name: 'APP-3', exact: true }).waitFor();
  await page.keyboard.press('Escape');

  await panel(table).waitFor({ state: 'detached' });
  expect(await table.locator('tr:focus').innerText()).toContain('APP-3');
  await page.close();
});

test('the preview goes on in a long table beyond the rows that stand in the document', async () => {
  const { page, table } = await view(150);
  await rowOf(table, 'APP-3').getByRole('cell').nth(2).click();
  await panel(table).waitFor();

  for (let at = 4; at <= 60; at += 1) {
    await page.keyboard.press('ArrowDown');
    await panel(table)
      .getByRole('link', { name: `APP-${at}`, exact: true })
      .waitFor();
  }
  await rowOf(table, 'APP-60').waitFor();

  expect(await rowOf(table, 'APP-60').getAttribute('data-open')).toBe('');
  await page.close();
});

test('the menu of a cell filters by its value', async () => {
  const { page, table } = await view(12);
  const status = await rowOf(table, 'APP-2').getByRole('cell').nth(2).innerText();

  await rowOf(table, 'APP-2').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+F10']) {
    await page.keyboard.press(key);
  }
  await table.getByRole('menuitem', { name: `Filter: Status is ${status}` }).click();
  await table.getByText(/of 12 issues? match/).waitFor();

  const rest = await table.locator('.issue-table > tbody > tr > td:nth-child(3)').allInnerTexts();
  expect(new Set(rest)).toEqual(new Set([status]));
  await page.close();
});

test('the button of a row copies its key and its address', async () => {
  const { page, table } = await view(5);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await rowOf(table, 'APP-4').hover();
  const more = table.getByRole('button', { name: 'Actions for APP-4' });

  await more.click();
  await table.getByRole('menuitem', { name: 'Copy key' }).click();
  await table.getByText('Copied.').waitFor({ state: 'attached' });
  expect(await copied(page)).toBe('APP-4');
  await more.click();
  await table.getByRole('menuitem', { name: 'Copy as Markdown' }).click();
  await table.getByText('Copied.').waitFor({ state: 'attached' });

  expect(await copied(page)).toMatch(/^\[APP-4\]\(https?:\S+\/browse\/APP-4\) /);
  await page.close();
});

test('rows that are selected by the keyboard are copied as a spreadsheet takes them', async () => {
  const { page, table } = await view(5);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await rowOf(table, 'APP-2').focus();
  for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Control+c']) {
    await page.keyboard.press(key);
  }
  await table.getByText('3 issues selected').waitFor();
  await table.getByText('Copied.').waitFor({ state: 'attached' });

  const lines = (await copied(page)).split(/\r?\n/).map((line) => line.split('\t'));
  expect(lines[0]).toEqual(['Key', 'Summary', 'Status']);
  expect(lines.slice(1).map(([key]) => key)).toEqual(['APP-2', 'APP-3', 'APP-4']);
  expect(await copied(page, 'text/html')).toContain('/browse/APP-3');
  await page.close();
});

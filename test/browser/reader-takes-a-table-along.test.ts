import type { FrameLocator, Page } from 'playwright-core';
import { connectReader, createDemoLink } from '#dev/demo/demo-link';
import { readPdf, readSheet, readWord } from '#support/files/read-files';
import { aDefinition } from '#support/sites/app-site';
import { frameTitled, openSiteInBrowser, type SiteInBrowser } from '#support/ui/site-in-browser';

/** More than one sheet of paper holds. */
const ISSUES = 60;
const HEADS = ['Key', 'Summary', 'Issue Type', 'Status'];

let browser: SiteInBrowser;
let path: string;

beforeAll(async () => {
  browser = await openSiteInBrowser();
  const { confluence, jira } = browser.site;
  const linkId = await createDemoLink(browser.site, jira, 'Company Jira');
  await connectReader(browser.site, 'reader1', linkId);
  const node = confluence.macroNode(
    'jql-table',
    aDefinition(linkId, {
      jql: `project = APP and key <= APP-${ISSUES} order by key`,
      columns: ['issuekey', 'summary', 'issuetype', 'status'],
      maxRows: 100,
    }),
  );
  const body = { type: 'doc', version: 1, content: [node] };
  const id = confluence.createPage({ space: 'PRODUCT', title: 'Plan', author: 'author1', body });
  path = confluence.pageUrl(id);
});
afterAll(() => browser.close());

/** The page of the table, and the cells that the reader sees there. */
async function view(account: string) {
  const page = await browser.openAs(account, path);
  return { page, table: frameTitled(page, 'JQL Table') };
}

async function cellsOf(table: FrameLocator): Promise<string[][]> {
  await table.getByRole('link', { name: `APP-${ISSUES}`, exact: true }).waitFor();
  const rows = await table.locator('tbody tr').allInnerTexts();
  return rows.map((row) => row.split('\t').map((cell) => cell.trim()));
}

async function download(page: Page, press: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), path: await file.path() };
}

/** Chooses an item of the menu that Confluence has for a page. */
const exportPage = (page: Page, format: 'Word' | 'PDF') =>
  download(page, async () => {
    await page.getByLabel('More actions').click();
    await page.getByRole('link', { name: `Export to ${format}` }).click();
  });

test('a Word file of the page holds the cells that the reader sees on it', async () => {
  const { page, table } = await view('reader1');
  const cells = await cellsOf(table);

  const file = await exportPage(page, 'Word');
  const { rows, paragraphs } = await readWord(file.path);

  expect(file.name).toMatch(/\.docx$/);
  expect(rows).toEqual([HEADS, ...cells]);
  expect(paragraphs.join('\n')).toMatch(/Rows 1-60 of 60/);
  await page.close();
});

test('a PDF of the page holds the cells of all issues, and the names of the columns on each sheet', async () => {
  const { page, table } = await view('reader1');
  const cells = await cellsOf(table);

  const file = await exportPage(page, 'PDF');
  const sheets = await readPdf(file.path);

  expect(file.name).toMatch(/\.pdf$/);
  const whole = sheets.join(' ').replaceAll(`${HEADS.join(' ')} `, '');
  expect(whole).toContain(cells.map((row) => row.join(' ')).join(' '));
  expect(sheets.length).toBeGreaterThan(1);
  for (const sheet of sheets) expect(sheet).toContain(HEADS.join(' '));
  await page.close();
});

test.each(['Excel', 'CSV'])(
  'a file for %s holds the cells that the reader sees',
  async (format) => {
    const { page, table } = await view('reader1');
    const cells = await cellsOf(table);

    await table.getByRole('button', { name: 'Download' }).click();
    const file = await download(page, () => table.getByRole('button', { name: format }).click());

    expect(await readSheet(file.path)).toEqual([HEADS, ...cells]);
    await page.close();
  },
);

test.each(['Word', 'PDF'] as const)(
  'a %s file by a reader without access holds the query and no issue',
  async (format) => {
    const { page, table } = await view('reader2');
    await table.getByRole('button', { name: 'Connect to Company Jira' }).waitFor();

    const file = await exportPage(page, format);
    const text =
      format === 'PDF'
        ? (await readPdf(file.path)).join(' ')
        : (await readWord(file.path)).paragraphs.join(' ');

    expect(text).toContain(`project = APP and key <= APP-${ISSUES} order by key`);
    expect(text).not.toMatch(/APP-1\b/);
    await page.close();
  },
);

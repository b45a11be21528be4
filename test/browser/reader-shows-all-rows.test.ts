import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectReader, createDemoLink } from '#dev/demo/demo-link';
import { eventually } from '#support/eventually';
import { readPdf } from '#support/files/read-files';
import { aDefinition } from '#support/sites/app-site';
import { frameTitled, openSiteInBrowser, type SiteInBrowser } from '#support/ui/site-in-browser';

const ISSUES = 200;
const KEYS = Array.from({ length: ISSUES }, (_, index) => `APP-${index + 1}`);

let browser: SiteInBrowser;
let path: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'printed-page-'));
  browser = await openSiteInBrowser();
  const { confluence, jira } = browser.site;
  const linkId = await createDemoLink(browser.site, jira, 'Company Jira');
  await connectReader(browser.site, 'reader1', linkId);
  const node = confluence.macroNode(
    'jql-table',
    aDefinition(linkId, {
      jql: `project = APP and key <= APP-${ISSUES} order by key`,
      columns: ['issuekey', 'summary', 'status'],
      maxRows: ISSUES,
    }),
  );
  const body = { type: 'doc', version: 1, content: [node] };
  const id = confluence.createPage({ space: 'PRODUCT', title: 'Long', author: 'author1', body });
  path = confluence.pageUrl(id);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser.close();
});

test('a reader shows all rows of a long table by keyboard, prints them, and goes back', async () => {
  const page = await browser.openAs('reader1', path);
  const macro = frameTitled(page, 'JQL Table');
  const table = macro.getByRole('table');
  const keys = () => table.getByRole('link', { name: /^APP-\d+$/ }).allInnerTexts();
  await table.getByRole('link', { name: 'APP-1', exact: true }).waitFor();
  expect(await table.getAttribute('aria-rowcount')).toBe(String(ISSUES + 1));
  expect((await keys()).length).toBeLessThan(ISSUES);

  await macro.getByRole('button', { name: 'Columns' }).press('Enter');
  const all = macro.getByRole('checkbox', { name: 'All rows at once, as a plain table' });
  await all.press('Space');
  await table.getByRole('link', { name: `APP-${ISSUES}`, exact: true }).waitFor();

  expect(await keys()).toEqual(KEYS);
  expect(await table.getAttribute('aria-rowcount')).toBeNull();
  const scroller = macro.getByRole('region');
  expect(await scroller.evaluate((box) => box.scrollHeight - box.clientHeight)).toBe(0);
  const printed = await eventually(async () => {
    const file = join(folder, 'page.pdf');
    await page.pdf({ path: file });
    const text = (await readPdf(file)).join(' ');
    return text.includes(`APP-${ISSUES}`) ? text : undefined;
  });
  expect(KEYS.filter((key) => !new RegExp(`${key}\\b`).test(printed))).toEqual([]);

  await all.press('Space');
  await eventually(async () => ((await keys()).length < ISSUES ? true : undefined));
  await page.close();
});

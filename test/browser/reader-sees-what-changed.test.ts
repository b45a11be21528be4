import { SYSTEM_LINK_ID } from '#contract/application-link';
import { frameTitled, openSiteInBrowser, type SiteInBrowser } from '#support/ui/site-in-browser';
import type { StandIn } from '#dev/jira/stand-in';

let browser: SiteInBrowser;
let jira: StandIn;

beforeAll(async () => {
  browser = await openSiteInBrowser();
  jira = await browser.site.siteJira.standIn();
});
afterEach(() => jira.faults.clear());
afterAll(() => browser.close());

/** A page with equal tables that are refreshed every five minutes, and the clock of their reader. */
async function view(tables: number) {
  const { confluence } = browser.site;
  const macro = () =>
    confluence.macroNode('jql-table', {
      v: 1,
      sources: [{ linkId: SYSTEM_LINK_ID, jql: 'project = APP and key <= APP-5 order by key' }],
      columns: ['issuekey', 'summary', 'status'].map((fieldId) => ({ fieldId })),
      display: { maxRows: 50, refreshMinutes: 5 },
    });
  const content = Array.from({ length: tables }, macro);
  const body = { type: 'doc', version: 1, content };
  const id = confluence.createPage({ space: 'PRODUCT', title: 'Plan', author: 'author1', body });
  const page = await browser.openAs('reader1', confluence.pageUrl(id));
  await page.clock.install();
  await page.reload();
  const frames = Array.from({ length: tables }, (_each, at) => frameTitled(page, 'JQL Table', at));
  for (const table of frames) {
    await table.locator('html').scrollIntoViewIfNeeded();
    await table.locator('.touched').waitFor();
  }
  return { page, frames };
}

const searches = () => jira.requests.filter(({ path }) => path.includes('/search/jql')).length;

/** The index of that Jira does not know these issues, until the faults are cleared. */
const hide = (...issues: string[]) =>
  jira.faults.add({ path: '/rest/api/3/search/jql', kind: { type: 'stale', issues } });

test('equal tables of a page are refreshed together at the interval of their author, by one question', async () => {
  const { page, frames } = await view(2);
  const before = searches();

  hide('APP-2');
  await page.clock.fastForward('05:00');
  for (const table of frames) await table.getByText(/^Since .*: 1 gone$/).waitFor();

  expect(searches() - before).toBe(1);
  await page.close();
});

test('a table that nobody sees is not refreshed, and catches up once when it is seen', async () => {
  const { page, frames } = await view(1);
  const [table] = frames;
  const before = searches();
  const setHidden = (isHidden: boolean) =>
    table?.locator('html').evaluate((_root, hides) => {
      Object.defineProperty(document, 'hidden', { get: () => hides, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);

  await setHidden(true);
  hide('APP-3', 'APP-4');
  await page.clock.fastForward('10:00');
  await page.clock.fastForward('10:00');
  expect(searches()).toBe(before);
  await setHidden(false);
  await table?.getByText(/^Since .*: 2 gone$/).waitFor();

  expect(searches() - before).toBe(1);
  await page.close();
});

test('issues that come back are marked as new until the reader dismisses that', async () => {
  hide('APP-5');
  const { page, frames } = await view(1);
  const [table] = frames;
  jira.faults.clear();

  await table?.getByRole('button', { name: 'Refresh', exact: true }).click();
  await table?.getByText(/^Since .*: 1 new$/).waitFor();
  expect(await table?.locator('tr.row-added').innerText()).toContain('APP-5');
  await table?.getByRole('button', { name: 'Dismiss the changes' }).click();

  await table?.locator('tr.row-added').waitFor({ state: 'detached' });
  await page.close();
});

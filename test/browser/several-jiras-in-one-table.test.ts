import type { Page } from 'playwright-core';
import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { MacroDefinition, TableSource } from '#contract/macro-definition';
import type { DataCenterStandIn } from '#dev/jira/stand-in';
import { connectReader, createDemoLink } from '#dev/demo/demo-link';
import { startJiraDataCenter } from '#dev/jira/start-jira-data-center';
import {
  answerConsent,
  connectTo,
  frameTitled,
  openSiteInBrowser,
  type SiteInBrowser,
} from '#support/ui/site-in-browser';

const BETA_URL = 'https://beta.example.org';
const QUERY = 'project = APP AND key <= APP-3 ORDER BY key ASC';

let browser: SiteInBrowser;
let beta: DataCenterStandIn;
let acmeId: string;
let betaId: string;

beforeAll(async () => {
  beta = await startJiraDataCenter({ baseUrl: BETA_URL });
  browser = await openSiteInBrowser({ map: { [BETA_URL]: beta.origin } });
  const { site } = browser;
  acmeId = await createDemoLink(site, site.jira, 'Acme Jira');
  betaId = await createDemoLink(site, beta, 'Beta Jira');
  await connectReader(site, 'author1', acmeId);
  await connectReader(site, 'author1', betaId);
  await connectReader(site, 'reader1', acmeId);
  await connectReader(site, 'reader2', acmeId);
  await connectReader(site, 'reader2', betaId);
});
afterEach(() => {
  beta.faults.clear();
});
afterAll(async () => {
  await browser.close();
  await beta.stop();
});

/** A page with a table of these sources. */
function pageWith(title: string, sources: TableSource[]): string {
  const { confluence } = browser.site;
  const columns = ['issuekey', 'derived.site', 'summary'].map((fieldId) => ({ fieldId }));
  const macro = confluence.macroNode('jql-table', {
    v: 1,
    sources: sources as MacroDefinition['sources'],
    columns,
    display: { maxRows: 50 },
  });
  const body = { type: 'doc', version: 1, content: [macro] };
  const id = confluence.createPage({ space: 'PRODUCT', title, author: 'author1', body });
  return confluence.pageUrl(id);
}

const threeJiras = () => [acmeId, betaId, SYSTEM_LINK_ID].map((linkId) => ({ linkId, jql: QUERY }));

const table = (page: Page) => frameTitled(page, 'JQL Table');
const rows = (page: Page) => table(page).getByRole('row').count();

test('a reader sees the issues of two Jiras, connects the third once, and sees all of them in one order', async () => {
  const page = await browser.openAs('reader1', pageWith('Three Jiras', threeJiras()));
  await table(page).getByText('Issues from 2 of 3 Jiras:').waitFor();
  expect(await rows(page)).toBe(7);

  const consent = await connectTo(page, 'Beta Jira');
  await answerConsent(consent, 'reader1', 'Allow');
  await consent.waitForURL((url) => url.pathname === new URL(page.url()).pathname);
  await consent.close();
  await page.bringToFront();

  await table(page).getByText('Issues from 3 Jiras:').waitFor();
  const keys = await table(page)
    .getByRole('link', { name: /^APP-\d$/ })
    .allInnerTexts();
  expect(keys).toEqual(['APP-1', 'APP-2', 'APP-3'].flatMap((key) => [key, key, key]));
  await page.close();
});

test('a Jira that fails is named above the rows of the others, and comes back when it is tried again', async () => {
  beta.faults.add({ path: '/rest/api/2/search', kind: { type: 'status', status: 503 } });
  const page = await browser.openAs('reader2', pageWith('One fails', threeJiras()));
  const note = table(page).getByRole('alert');
  await note.getByText(/^Beta Jira: /).waitFor();
  expect(await rows(page)).toBe(7);

  beta.faults.clear();
  await note.getByRole('button', { name: 'Try again' }).click();

  await table(page).getByText('Issues from 3 Jiras:').waitFor();
  expect(await rows(page)).toBe(10);
  await page.close();
});

test('a reader sorts the issues of several Jiras by their site, and downloads them so', async () => {
  const page = await browser.openAs('reader2', pageWith('By site', threeJiras()));
  const frame = table(page);
  await frame.getByText(/^Issues from/).waitFor();

  await frame.getByRole('button', { name: 'Site' }).click();
  await frame.getByText('sorted here: Site, ascending').waitFor();
  await frame.getByRole('button', { name: 'Download' }).click();
  // Every value of the file stands in quotes.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: 'CSV' }).click(),
  ]);

  const stream = await download.createReadStream();
  let csv = '';
  for await (const part of stream) csv += String(part);
  const sites = csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split('","')[1]);
  expect(sites.slice(0, 3)).toEqual(Array(3).fill('Acme Jira'));
  expect(new Set(sites)).toEqual(new Set(['Acme Jira', 'Beta Jira', 'Jira']));
  await page.close();
});

test('an author adds another Jira in the dialog, sees both in the preview, and publishes', async () => {
  const page = await browser.openAs('author1', '/wiki/spaces/PRODUCT');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByLabel('Page title').fill('Bugs everywhere');
  await page.getByText('Insert', { exact: true }).click();
  await page.getByRole('button', { name: /JQL Table/ }).click();
  const dialog = frameTitled(page, 'JQL Table', 1);
  await dialog.getByLabel('Jira application link').selectOption({ label: 'Acme Jira' });
  await dialog.getByLabel('JQL', { exact: true }).fill(QUERY);
  await dialog.getByRole('button', { name: 'Add another Jira' }).click();
  const second = dialog.getByRole('group', { name: 'Jira 2' });
  await second.getByLabel('Jira application link').selectOption({ label: 'Beta Jira' });
  await second.getByLabel('JQL', { exact: true }).fill('project = APP AND key <= APP-2');

  await second.getByText('This Jira: 2 issues').waitFor();
  await dialog.getByRole('group', { name: 'Jira 1' }).getByText('This Jira: 3 issues').waitFor();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();

  await table(page).getByText('Issues from 2 Jiras:').waitFor();
  expect(await rows(page)).toBe(6);
  await page.close();
});

import type { Page } from 'playwright-core';
import type { AccountKey } from '#dev/confluence/accounts';
import type { Fault } from '#dev/jira/faults/fault';
import { SYSTEM_LINK_ID } from '#contract/application-link';
import { frameTitled, openSiteInBrowser, type SiteInBrowser } from '#support/ui/site-in-browser';

let browser: SiteInBrowser;

beforeAll(async () => {
  browser = await openSiteInBrowser();
});
afterEach(async () => {
  browser.site.siteJira.withoutAccess.clear();
  (await browser.site.siteJira.standIn()).faults.clear();
});
afterAll(() => browser.close());

/** A page with one table of the Jira of the same site, as that account sees it. */
async function view(account: AccountKey, jql: string, maxRows = 50) {
  const { confluence } = browser.site;
  const columns = ['issuekey', 'summary', 'status', 'assignee'].map((fieldId) => ({ fieldId }));
  const sources = [{ linkId: SYSTEM_LINK_ID, jql }];
  const macro = confluence.macroNode('jql-table', { v: 1, sources, columns, display: { maxRows } });
  const body = { type: 'doc', version: 1, content: [macro] };
  const id = confluence.createPage({ space: 'PRODUCT', title: jql, author: 'author1', body });
  const page = await browser.openAs(account, confluence.pageUrl(id));
  return { page, macro: frameTitled(page, 'JQL Table') };
}

const functionsRun = () =>
  browser.site.host.log.entries().filter(({ kind }) => kind === 'invocation').length;

const searches = async () =>
  (await browser.site.siteJira.standIn()).requests.map(({ path, user }) => `${user} ${path}`);

const arm = async (kind: Fault['kind'], times?: number) => {
  const { faults } = await browser.site.siteJira.standIn();
  faults.add({ path: '/rest/api/3/search/jql', kind, ...(times !== undefined && { times }) });
};

async function headingOf({ page, macro }: { page: Page; macro: ReturnType<typeof frameTitled> }) {
  const heading = macro.getByRole('heading');
  await heading.first().waitFor();
  const text = await heading.first().innerText();
  await page.close();
  return text;
}

test('the reader’s browser asks the same site’s Jira in one call, without a function of the app', async () => {
  await browser.site.siteJira.standIn();
  const before = { functions: functionsRun(), searches: (await searches()).length };

  const { page, macro } = await view('reader1', 'project = APP and key <= APP-9 order by key');
  await macro.getByRole('link', { name: 'APP-9', exact: true }).waitFor();

  expect(functionsRun()).toBe(before.functions);
  expect((await searches()).slice(before.searches)).toEqual(['reader1 /rest/api/3/search/jql']);
  const key = macro.getByRole('link', { name: 'APP-1', exact: true });
  expect(await key.getAttribute('href')).toBe(`${browser.site.host.siteUrl}/browse/APP-1`);
  await page.close();
});

test('a table that is cut off says about how many issues there are', async () => {
  const { page, macro } = await view('reader1', 'project = DOC order by key', 20);

  await macro.getByText('First 20 of about 120 issues (limit set by the author)').waitFor();
  await page.close();
});

test('Jira sorts the table through the browser, and the author’s order returns, without a function', async () => {
  const { page, macro } = await view('reader1', 'project = APP and key <= APP-3 order by key');
  const keys = () => macro.getByRole('link', { name: /^APP-\d+$/ }).allInnerTexts();
  const head = macro.getByRole('columnheader', { name: 'Status' });
  const before = functionsRun();

  await head.getByRole('button', { name: 'Status' }).click();
  await macro.getByText('sorted by Jira: Status, ascending').waitFor();
  await head.getByRole('button', { name: 'Status' }).click();
  await macro.getByText('sorted by Jira: Status, descending').waitFor();
  await head.getByRole('button', { name: 'Status' }).click();
  await macro.getByText('sorted by Jira').waitFor({ state: 'detached' });

  expect(await keys()).toEqual(['APP-1', 'APP-2', 'APP-3']);
  expect(functionsRun()).toBe(before);
  await page.close();
});

test('the app’s function asks Jira when the browser’s request fails', async () => {
  const { page, macro } = await view('reader1', 'project = APP and key <= APP-3 order by key');
  await macro.getByRole('link', { name: 'APP-3', exact: true }).waitFor();
  const before = functionsRun();
  await page.route('**/__host/product', (route) => route.abort());

  await page.reload();
  await macro.getByRole('link', { name: 'APP-3', exact: true }).waitFor();

  expect(functionsRun()).toBeGreaterThan(before);
  await page.close();
});

test('opening an issue leads to Jira at the address of the site', async () => {
  const { page, macro } = await view('reader1', 'key = APP-1');
  const [issue] = await Promise.all([
    page.context().waitForEvent('page'),
    macro.getByRole('link', { name: 'APP-1', exact: true }).click(),
  ]);

  await issue.getByText('APP-1').first().waitFor();
  await issue.close();
  await page.close();
});

describe('a table without issues', () => {
  test.each([
    ['an invalid query', 'project APP', 'Jira does not understand this query'],
    ['a query without a condition', 'order by key', 'Jira does not understand this query'],
    [
      'a hidden project',
      'project = SEC',
      'The query names something that does not exist or is hidden from you',
    ],
    ['an unknown field', 'universe = 42', 'The query names a field that does not exist'],
    ['really no issues', 'key = APP-1 and key = APP-2', 'No issues found'],
  ])('a table with %s has its own heading', async (_cause, jql, words) => {
    expect(await headingOf(await view('reader2', jql))).toBe(words);
  });

  test.each(['project = APP', 'project = SEC', 'key = APP-1 and key = APP-2'])(
    'a reader without access to Jira is told that (%s)',
    async (jql) => {
      browser.site.siteJira.withoutAccess.add('reader2');

      expect(await headingOf(await view('reader2', jql))).toBe('You have no access to this Jira');
    },
  );

  test('a rate limit that asks for a longer wait is not tried again', async () => {
    await arm({ type: 'status', status: 429, headers: { 'Retry-After': '600' } });
    const before = (await searches()).length;

    const heading = await headingOf(await view('reader1', 'project = APP'));

    expect(heading).toBe('Jira is receiving too many requests');
    expect((await searches()).length - before).toBe(1);
  });

  test.each([
    ['an answer that is cut off', { type: 'truncate' }, 'Jira sent an unexpected response'],
    ['a sign-in page', { type: 'html' }, 'Jira sent an unexpected response'],
    [
      'a rate limit without headers',
      { type: 'status', status: 429 },
      'Jira is receiving too many requests',
    ],
    [
      'a refusal without a reason',
      { type: 'status', status: 403 },
      'The request to Jira was refused',
    ],
    [
      'a refusal in Jira’s own words',
      { type: 'refusal', by: 'no-access' },
      'You have no access to this Jira',
    ],
  ] as [string, Fault['kind'], string][])('a table explains %s', async (_what, kind, words) => {
    await arm(kind);

    expect(await headingOf(await view('reader1', 'project = APP'))).toBe(words);
  });
});

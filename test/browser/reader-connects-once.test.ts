import type { Page } from 'playwright-core';
import { connectReader, createDemoLink } from '#dev/demo/demo-link';
import {
  answerConsent,
  approveFrom,
  connectTo,
  forgetJira,
  frameTitled,
  openSiteInBrowser,
  type SiteInBrowser,
} from '#support/ui/site-in-browser';

let browser: SiteInBrowser;
let pageUrl: string;
let secondPageUrl: string;
let longPageUrl: string;

const table = (linkId: string, jql: string) => ({
  v: 1,
  sources: [{ linkId, jql }],
  columns: [
    'issuekey',
    'issuetype',
    'summary',
    'status',
    'priority',
    'assignee',
    'duedate',
    'labels',
    'updated',
  ].map((fieldId) => ({ fieldId })),
  display: { maxRows: 50 },
});

beforeAll(async () => {
  browser = await openSiteInBrowser();
  const { site } = browser;
  const linkId = await createDemoLink(site, site.jira, 'Company Jira');
  const publish = (title: string, ...queries: string[]) =>
    site.confluence.pageUrl(
      site.confluence.createPage({
        space: 'PRODUCT',
        title,
        author: 'author1',
        body: {
          type: 'doc',
          version: 1,
          content: queries.map((jql) => site.confluence.macroNode('jql-table', table(linkId, jql))),
        },
      }),
    );
  pageUrl = publish('Two tables', 'key in (APP-1, APP-2, SEC-1)', 'project = APP');
  secondPageUrl = publish('Another page', 'project = APP ORDER BY key');
  const paragraph = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'Much was said. '.repeat(60) }],
  };
  longPageUrl = site.confluence.pageUrl(
    site.confluence.createPage({
      space: 'PRODUCT',
      title: 'A long page',
      author: 'author1',
      body: {
        type: 'doc',
        version: 1,
        content: [
          site.confluence.macroNode('jql-table', table(linkId, 'project = APP')),
          ...Array.from({ length: 30 }, () => paragraph),
          site.confluence.macroNode('jql-table', table(linkId, 'key = SEC-1')),
          ...Array.from({ length: 30 }, () => paragraph),
        ],
      },
    }),
  );
  await connectReader(site, 'reader2', linkId);
});
afterAll(() => browser.close());

async function waitForBothTables(page: Page): Promise<void> {
  for (const index of [0, 1]) {
    const issues = frameTitled(page, 'JQL Table', index).getByRole('link', { name: /^APP-\d+$/ });
    await issues.first().waitFor();
  }
}

test('a reader approves once in a new tab, which returns to the page, and no table asks again in either tab', async () => {
  const page = await browser.openAs('reader1', pageUrl);
  const tab = await approveFrom(page, 'Company Jira', 'reader1');

  await waitForBothTables(tab);
  await tab.close();
  await page.bringToFront();
  await waitForBothTables(page);
  await page.goto(secondPageUrl);
  await frameTitled(page, 'JQL Table').getByRole('link', { name: 'APP-1', exact: true }).waitFor();
});

/** How many issues Jira finds for that reader, as the table says it. */
async function totalFor(account: string): Promise<number> {
  const page = await browser.openAs(account, secondPageUrl);
  const line = frameTitled(page, 'JQL Table').getByText(/of [\d,]+ issues/);
  const [, total = ''] = /of ([\d,]+) issues/.exec((await line.textContent()) ?? '') ?? [];
  await page.close();
  return Number(total.replace(',', ''));
}

test('a reader who does not want to leave the page keeps the button and reads no error', async () => {
  const page = await browser.openAs('author2', pageUrl);
  page.removeAllListeners('dialog');
  const asked = page.waitForEvent('dialog').then((dialog) => dialog.dismiss());
  const macro = frameTitled(page, 'JQL Table');
  const connect = macro.getByRole('button', { name: 'Connect to Company Jira' });
  await connect.click();
  await asked;

  await macro.locator('button[aria-busy="false"]', { hasText: 'Connect' }).waitFor();
  expect(await macro.getByText('Something went wrong').count()).toBe(0);
  expect(
    page
      .context()
      .pages()
      .filter((tab) => tab.url().includes('authorize')),
  ).toEqual([]);
  await page.close();
});

test('a reader with fewer rights sees fewer rows in the same table', async () => {
  const fewer = await totalFor('reader2');
  const all = await totalFor('reader1');

  expect(fewer).toBeGreaterThan(0);
  expect(fewer).toBeLessThan(all);
});

test('a reader who denies access is told so and can return to the page', async () => {
  const first = await browser.openAs('author2', pageUrl);
  await forgetJira(first.context());
  const page = await connectTo(first, 'Company Jira');
  await answerConsent(page, 'author2', 'Deny');

  const connections = frameTitled(page, 'Jira connections');
  await connections.getByText('Access to Company Jira was not approved').waitFor();
  await connections.getByText('Back to the page').click();
  await page.waitForURL((url) => url.pathname === new URL(pageUrl).pathname);
});

test('a reader who connects from far down a page returns to that table', async () => {
  const first = await browser.openAs('author1', longPageUrl);
  await forgetJira(first.context());
  // Chromium draws no frame that is out of sight, and what is not drawn is never stable enough to click.
  await first.locator('iframe[title="JQL Table"]').nth(1).scrollIntoViewIfNeeded();
  const page = await connectTo(first, 'Company Jira', 1);
  await answerConsent(page, 'author1', 'Allow');

  await page.waitForURL((url) => url.hash.startsWith('#block-'));
  const macro = page.locator('iframe[title="JQL Table"]').nth(1);
  await frameTitled(page, 'JQL Table', 1).getByRole('link', { name: 'SEC-1' }).first().waitFor();
  // The page scrolls once nothing above the table moves any more.
  await page.waitForFunction(
    (element) => {
      const { top } = (element as Element).getBoundingClientRect();
      return top > -10 && top < window.innerHeight;
    },
    await macro.elementHandle(),
  );
});

import type { Page } from 'playwright-core';
import { connectReader, createDemoLink } from '#dev/demo/demo-link';
import type { Fault } from '#dev/jira/faults/fault';
import { SYSTEM_LINK_ID } from '#contract/application-link';
import { aDefinition } from '#support/sites/app-site';
import { letTimeLimitPass } from '#support/sites/let-time-limit-pass';
import { frameTitled, openSiteInBrowser, type SiteInBrowser } from '#support/ui/site-in-browser';

/** Each row of the control port as a reader meets it on the page: its state, its words, its action. */

let browser: SiteInBrowser;
let linkId: string;
let page: Page;

beforeAll(async () => {
  browser = await openSiteInBrowser();
  const { site } = browser;
  linkId = await createDemoLink(site, site.jira, 'Company Jira');
  await connectReader(site, 'reader1', linkId);
  page = await browser.openAs('reader1', publish('Faults', linkId));
  await table().getByRole('link', { name: /^APP-/ }).first().waitFor();
});
afterEach(() => browser.site.jira.faults.clear());
afterAll(() => browser.close());

const table = () => frameTitled(page, 'JQL Table');

function publish(
  title: string,
  link: string,
  maxRows = 5,
  jql = 'project = APP order by key',
): string {
  const { confluence } = browser.site;
  const definition = aDefinition(link, { jql, maxRows });
  const body = {
    type: 'doc',
    version: 1,
    content: [confluence.macroNode('jql-table', definition)],
  };
  return confluence.pageUrl(
    confluence.createPage({ space: 'PRODUCT', title, author: 'author1', body }),
  );
}

const whenSearchIs = (kind: Fault['kind'], times?: number) =>
  browser.site.jira.faults.add({
    path: '/rest/api/2/search',
    kind,
    ...(times === undefined ? {} : { times }),
  });

interface Shown {
  title: RegExp;
  words: RegExp;
  action: string;
}

const NO_SENSE: Shown = {
  title: /Jira sent an unexpected response/,
  words: /behind a sign-in page/,
  action: 'Try again',
};
const TOO_LONG: Shown = {
  title: /Jira took too long to answer/,
  words: /narrow the query/,
  action: 'Try again',
};
const LIMITED: Shown = {
  title: /Jira is receiving too many requests/,
  words: /\d{1,2}:\d\d/,
  action: 'Try again',
};

const refused = (words: RegExp): Shown => ({
  title: /The request to Company Jira was refused/,
  words,
  action: 'Try again',
});

const FAULTS: [string, Fault['kind'], Shown][] = [
  [
    'a sign-in that a proxy asks for',
    { type: 'refusal', by: 'proxy-basic' },
    {
      title: /Something in front of Company Jira asks for a sign-in/,
      words: /nothing was disconnected/,
      action: 'Try again',
    },
  ],
  [
    'a token that Jira refuses',
    { type: 'refusal', by: 'bearer' },
    {
      title: /Company Jira did not accept this app’s sign-in just now/,
      words: /Nothing was disconnected\. Try again in a few minutes/,
      action: 'Try again',
    },
  ],
  [
    'a refusal in words that are not Jira’s',
    { type: 'refusal', by: 'proxy-forbidden' },
    refused(/HTTP status 403.*The response says: 403 Forbidden/),
  ],
  [
    'the IP allowlist of a site',
    { type: 'refusal', by: 'ip-allowlist' },
    refused(/certain IP addresses only/),
  ],
  [
    'a refusal in Jira’s own words',
    { type: 'refusal', by: 'no-access' },
    {
      title: /You have no access to this Jira/,
      words: /You do not have permission to use this Jira application/,
      action: 'Try again',
    },
  ],
  ['another status', { type: 'status', status: 500 }, { ...NO_SENSE, words: /HTTP status 500/ }],
  ['a sign-in page', { type: 'html' }, NO_SENSE],
  ['a text instead of JSON', { type: 'text', body: 'maintenance' }, NO_SENSE],
  ['a cut-off body', { type: 'truncate' }, NO_SENSE],
  [
    'a limit with a time',
    { type: 'status', status: 429, headers: { 'retry-after': '90' } },
    LIMITED,
  ],
  ['a limit without any header', { type: 'status', status: 429 }, LIMITED],
  ['a late answer', { type: 'delay', milliseconds: 60_000 }, TOO_LONG],
  ['an answer that only drips', { type: 'drip', bytes: 10, milliseconds: 500 }, TOO_LONG],
  [
    'a connection that breaks',
    { type: 'reset' },
    {
      title: /Jira cannot be reached/,
      words: /tell your Confluence administrator/,
      action: 'Try again',
    },
  ],
];

test.each(FAULTS)(
  '%s is explained to the reader together with the action that helps',
  async (_what, kind, shown) => {
    const isSlow = kind.type === 'delay' || kind.type === 'drip';
    whenSearchIs(kind, isSlow ? 1 : undefined);

    await page.reload();
    if (isSlow) await letTimeLimitPass(browser.site.jira, browser.virtualTime);

    const message = table().getByRole('alert');
    await message.waitFor({ timeout: 40_000 });
    const text = (await message.textContent()) ?? '';
    expect(text).toMatch(shown.title);
    expect(text).toMatch(shown.words);
    browser.site.jira.faults.clear();
    await table().getByRole('button', { name: shown.action }).click();
    await table().getByRole('link', { name: /^APP-/ }).first().waitFor();
  },
);

test('rows stay when a refresh fails, with the time they were loaded', async () => {
  await page.reload();
  await table().getByRole('link', { name: /^APP-/ }).first().waitFor();
  whenSearchIs({ type: 'reset' });

  await table().getByRole('button', { name: 'Refresh' }).click();

  await table().getByRole('alert').waitFor({ timeout: 40_000 });
  expect(await table().getByRole('link', { name: /^APP-/ }).count()).toBe(5);
  expect(await table().getByRole('alert').textContent()).toMatch(/\d{1,2}:\d\d/);
});

test('a long query whose POST is refused on the way shows its issues', async () => {
  whenSearchIs({ type: 'refusal', by: 'proxy-get-only' });
  const jql = `key in (${'APP-1, '.repeat(400)}APP-1)`;

  const long = await browser.openAs('reader1', publish('Long', linkId, 5, jql));

  await frameTitled(long, 'JQL Table').getByRole('link', { name: 'APP-1' }).first().waitFor();
  await long.close();
});

test('a reader whom Jira keeps treating as anonymous is asked to try again, then to connect, and never told "no issues"', async () => {
  whenSearchIs({ type: 'anonymous' });
  for (let view = 0; view < 2; view += 1) {
    await page.reload();
    await table().getByText('Nothing was disconnected', { exact: false }).waitFor();
    browser.virtualTime.advance(3 * 60_000);
  }

  await page.reload();

  await table().getByText('Your access to Company Jira has ended').waitFor({ timeout: 40_000 });
  await table().getByRole('button', { name: 'Connect to Company Jira' }).waitFor();
  expect(await table().getByText('no issues', { exact: false }).count()).toBe(0);
});

describe('faults of Jira Cloud', () => {
  const siteFaults = async () => (await browser.site.siteJira.standIn()).faults;
  const countLine = () => table().getByRole('status').last();
  afterEach(async () => (await siteFaults()).clear());

  test.each([
    ['a token that repeats itself', { type: 'repeatToken' }],
    ['an empty page that goes on', { type: 'emptyPage' }],
  ] as [string, Fault['kind']][])(
    '%s from Jira Cloud ends with the rows at hand and a true count',
    async (what, kind) => {
      (await siteFaults()).add({ path: '/rest/api/3/search/jql', kind });

      page = await browser.openAs('reader1', publish(what, SYSTEM_LINK_ID, 1000));

      await table()
        .getByText(/ of | issues/)
        .first()
        .waitFor({ timeout: 40_000 });
      const rows = await table().getByRole('link', { name: /^APP-/ }).count();
      const text = (await countLine().textContent()) ?? '';
      expect({ rows, text }).toEqual({ rows, text: expect.stringMatching(/\d/) as string });
    },
  );

  test('a search index of Jira Cloud that lags shows the issues that it knows', async () => {
    (await siteFaults()).add({
      path: '/rest/api/3/search/jql',
      kind: { type: 'stale', issues: ['APP-1'] },
    });

    page = await browser.openAs('reader1', publish('Behind', SYSTEM_LINK_ID));

    await table().getByRole('link', { name: /^APP-/ }).first().waitFor({ timeout: 40_000 });
    expect(await table().getByRole('alert').count()).toBe(0);
  });
});

test('a table below the fold is loaded when the reader scrolls to it, and not before', async () => {
  const { confluence, host } = browser.site;
  await connectReader(browser.site, 'reader1', linkId);
  // A browser that says it is headless is taken for one that makes an export.
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'userAgent', { get: () => 'Chrome/140' }),
  );
  // Of different tables, because equal ones of a page are asked for once.
  const macro = (name: string, maxRows: number) =>
    confluence.macroNode('jql-table', aDefinition(linkId, { maxRows }), name);
  const line = { type: 'paragraph', content: [{ type: 'text', text: 'A long report.' }] };
  const content = [macro('above', 5), ...Array.from({ length: 80 }, () => line), macro('below', 6)];
  const body = { type: 'doc', version: 1, content };
  const id = confluence.createPage({ space: 'PRODUCT', title: 'Long', author: 'author1', body });
  const loads = () =>
    host.log.entries().filter(({ what }) => what === 'macro-resolver loadTable').length;
  const before = loads();

  await page.goto(confluence.pageUrl(id));
  await frameTitled(page, 'JQL Table', 0).getByRole('table').waitFor();
  await frameTitled(page, 'JQL Table', 1).getByRole('status').waitFor();
  expect(loads() - before).toBe(1);

  await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
  await frameTitled(page, 'JQL Table', 1).getByRole('table').waitFor();
  expect(loads() - before).toBe(2);
});

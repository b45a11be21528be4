import type { FrameLocator, Page } from 'playwright-core';
import { connectReader, createDemoLink } from '#dev/demo/demo-link';
import { aDefinition } from '#support/sites/app-site';
import { publishTable } from '#support/ui/link-journey';
import { frameTitled, openSiteInBrowser, type SiteInBrowser } from '#support/ui/site-in-browser';

/** Queries that Jira answers in part: what the page says beside the issues, in both languages. */

const LANGUAGES = ['en-US', 'de-DE'] as const;

let browser: SiteInBrowser;
let linkId: string;
let page: Page;

beforeAll(async () => {
  browser = await openSiteInBrowser();
  const { site } = browser;
  linkId = await createDemoLink(site, site.jira, 'Company Jira');
  for (const account of ['reader2', 'author1'] as const) await connectReader(site, account, linkId);
  page = await browser.openAs('reader2', '/wiki/home');
});
afterAll(() => browser.close());

const speak = (language: string) =>
  page
    .context()
    .addCookies([{ name: 'confluence.locale', value: language, url: browser.site.host.siteUrl }]);

/** The title of the frame is in the language of the page. */
async function tableIn(language: string, path: string): Promise<FrameLocator> {
  await speak(language);
  await page.goto(path);
  return page.locator('iframe').first().contentFrame();
}

interface Journey {
  jql: string;
  /** The keys of the issues that are shown. */
  keys: string[];
  words: [english: RegExp, german: RegExp];
}

const JOURNEYS: [string, Journey][] = [
  [
    'a person who left beside one who did not',
    {
      jql: 'key = APP-1 AND (assignee in (gone) OR key = APP-1)',
      keys: ['APP-1'],
      words: [
        /Jira ran the query, but remarks:.*'gone' does not exist for the field 'assignee'/s,
        /Jira hat die Abfrage ausgeführt und bemerkt:.*'gone'/s,
      ],
    },
  ],
  [
    'only a person who left',
    {
      jql: 'assignee = gone',
      keys: [],
      words: [
        /'gone' does not exist for the field 'assignee'.*No issues found/s,
        /'gone'.*Keine Vorgänge gefunden/s,
      ],
    },
  ],
  [
    'an issue that is hidden from the reader',
    {
      jql: 'key in (APP-1, SEC-1)',
      keys: ['APP-1'],
      words: [/1 issue of the query does not exist or is hidden from you/, /1 Vorgang der Abfrage/],
    },
  ],
  [
    'a value that is gone beside others',
    {
      jql: 'key = APP-1 AND fixVersion not in ("Never released")',
      keys: ['APP-1'],
      words: [/Never released/, /Never released/],
    },
  ],
];

test.each(JOURNEYS)(
  'a reader of a table that names %s reads what Jira said about it',
  async (_what, { jql, keys, words }) => {
    const path = publishTable(browser, linkId, jql);

    for (const [index, language] of LANGUAGES.entries()) {
      const table = await tableIn(language, path);

      await table
        .getByText(words[index] ?? '')
        .first()
        .waitFor();
      const shown = await table.getByRole('link', { name: /^[A-Z]+-\d+$/ }).allTextContents();
      expect(shown).toEqual(keys);
    }
  },
);

test('a reader of a table with a column that this Jira does not know sees the rows, also if Jira lists no fields', async () => {
  const { confluence, jira } = browser.site;
  const definition = aDefinition(linkId, {
    jql: 'key = APP-1',
    columns: ['issuekey', 'customfield_99999'],
  });
  const node = confluence.macroNode('jql-table', definition);
  const body = { type: 'doc', version: 1, content: [node] };
  const id = confluence.createPage({ space: 'PRODUCT', title: 'Odd', author: 'author1', body });

  for (const language of LANGUAGES) {
    const table = await tableIn(language, confluence.pageUrl(id));
    await table.getByRole('link', { name: 'APP-1', exact: true }).waitFor();
    await table.getByRole('columnheader', { name: 'customfield_99999' }).waitFor();
    expect(await table.getByRole('alert').count()).toBe(0);
    jira.faults.add({ path: '/rest/api/2/field', kind: { type: 'status', status: 500 } });
  }
  jira.faults.clear();
});

test('a reader of a field that the service desk withholds sees an empty cell and no JSON', async () => {
  const withheld = {
    startAt: 0,
    maxResults: 50,
    total: 1,
    issues: [{ id: '1', key: 'APP-1', fields: { summary: { errorMessage: 'Not an agent.' } } }],
    names: { summary: 'Summary' },
    schema: { summary: { type: 'sd-servicelevelagreement' } },
  };
  browser.site.jira.faults.add({
    path: '/rest/api/2/search',
    kind: {
      type: 'status',
      status: 200,
      body: JSON.stringify(withheld),
      headers: { 'content-type': 'application/json', 'x-ausername': 'reader2' },
    },
  });

  const table = await tableIn('en-US', publishTable(browser, linkId, 'key = APP-1'));
  await table.getByRole('link', { name: 'APP-1', exact: true }).waitFor();
  browser.site.jira.faults.clear();

  expect(await table.getByText('errorMessage').count()).toBe(0);
  expect(await table.getByRole('alert').count()).toBe(0);
});

test('a reader from whom everything is hidden is not told to correct the query', async () => {
  const table = await tableIn('en-US', publishTable(browser, linkId, 'key = SEC-1'));

  const message = table.getByRole('alert');
  await message.waitFor();
  const text = (await message.textContent()) ?? '';
  expect(text).toContain('The query names something that does not exist');
  expect(text).not.toMatch(/correct/i);
});

test('an author whose query names a person who left is not told that the query works', async () => {
  await speak('en-US');
  const author = await browser.openAs('author1', '/wiki/spaces/PRODUCT');
  await author.getByRole('button', { name: 'Create', exact: true }).click();
  await author.getByText('Insert', { exact: true }).click();
  await author.getByRole('button', { name: /JQL Table/ }).click();
  const dialog = frameTitled(author, 'JQL Table', 1);
  await dialog.getByLabel('Jira application link').selectOption({ label: 'Company Jira' });
  await dialog.getByLabel('JQL', { exact: true }).fill('assignee = gone');

  await dialog.getByRole('button', { name: 'Preview' }).click();

  await dialog
    .getByText(/'gone' does not exist for the field 'assignee'/)
    .first()
    .waitFor();
  expect(await dialog.getByText('The query works').count()).toBe(0);
});

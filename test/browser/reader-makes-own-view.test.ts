import { connectReader, createDemoLink } from '#dev/demo/demo-link';
import { aDefinition } from '#support/sites/app-site';
import { frameTitled, openSiteInBrowser, type SiteInBrowser } from '#support/ui/site-in-browser';

let browser: SiteInBrowser;
let path: string;

beforeAll(async () => {
  // Some browsers keep nothing for frames of other sites; there a view lasts as long as the page.
  browser = await openSiteInBrowser({}, { keepsForFrames: true });
  const { confluence, jira } = browser.site;
  const linkId = await createDemoLink(browser.site, jira, 'Company Jira');
  await connectReader(browser.site, 'reader1', linkId);
  const definition = aDefinition(linkId, {
    jql: 'project = APP and key <= APP-40 order by key',
    columns: ['issuekey', 'summary', 'issuetype', 'created', 'duedate'],
  });
  const node = confluence.macroNode('jql-table', definition);
  const body = { type: 'doc', version: 1, content: [node] };
  const id = confluence.createPage({ space: 'PRODUCT', title: 'Mine', author: 'author1', body });
  path = confluence.pageUrl(id);
});
afterAll(() => browser.close());

test('a reader filters a table, sorts it by two columns without a mouse, and finds it so when they come back', async () => {
  const page = await browser.openAs('reader1', path);
  const macro = frameTitled(page, 'JQL Table');
  const cells = async () => {
    const rows = await macro.locator('tbody tr').allInnerTexts();
    return rows.map((row) => row.split('\t').map((cell) => cell.trim()));
  };
  await macro.getByRole('link', { name: 'APP-40', exact: true }).waitFor();
  const all = await cells();

  await macro.getByRole('button', { name: 'Filter issues' }).press('Enter');
  await macro.getByRole('tab', { name: 'Key' }).press('ArrowRight');
  await macro.getByRole('tab', { name: 'Summary' }).press('ArrowRight');
  await macro.getByRole('checkbox', { name: /^Bug,/ }).press(' ');
  const bugs = all.filter(([, , type]) => type === 'Bug');
  await macro.getByText(`${bugs.length} of 40 issues match`).waitFor();
  await macro.getByRole('button', { name: 'Issue Type', exact: true }).press('Enter');
  await macro.getByText('sorted here: Issue Type, ascending').waitFor();
  await macro.getByRole('button', { name: /Key$/ }).press('Shift+Enter');
  await macro.getByText('sorted here: Issue Type, ascending; Key, ascending').waitFor();
  await macro.getByRole('button', { name: /Key$/ }).press('Shift+Enter');
  await macro.getByText('sorted here: Issue Type, ascending; Key, descending').waitFor();

  const expected = bugs.map(([key]) => key).toReversed();
  expect((await cells()).map(([key]) => key)).toEqual(expected);
  await page.reload();
  await macro
    .getByText('sorted here: Issue Type, ascending; Key, descending')
    .or(macro.getByText('sorted by Jira: Issue Type, ascending; Key, descending'))
    .waitFor();
  expect((await cells()).map(([key]) => key)).toEqual(expected);

  await macro.getByRole('button', { name: 'Back to the author’s view' }).click();
  await macro.getByText('sorted').waitFor({ state: 'detached' });
  // Jira may have sorted the rows, and is asked for its own order again.
  const [[firstKey = ''] = []] = all;
  await macro
    .locator('tbody tr')
    .first()
    .getByRole('link', { name: firstKey, exact: true })
    .waitFor();
  expect(await cells()).toEqual(all);
  await page.close();
});

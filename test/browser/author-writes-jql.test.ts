import type { FrameLocator, Page } from 'playwright-core';
import { insertTable, useAuthorSite } from '#support/ui/author-journey';

const browser = useAuthorSite();

/** The dialog of a new macro, with the link chosen and the query editor loaded. */
async function openDialog(): Promise<{ page: Page; dialog: FrameLocator }> {
  const { page, dialog } = await insertTable(browser(), 'Written by keyboard');
  await dialog.locator('.cm-editor').waitFor();
  return { page, dialog };
}

test('an author writes a query with the keyboard and the suggestions of that Jira', async () => {
  const { page, dialog } = await openDialog();
  const query = dialog.getByRole('textbox', { name: 'JQL' });
  const chosen = (name: string | RegExp) => dialog.getByRole('option', { name, selected: true });
  await dialog.getByText('JQL', { exact: true }).click();
  const { keyboard } = page;

  await keyboard.type('proj');
  await chosen('project').waitFor();
  await keyboard.press('Enter');
  await dialog.getByRole('option', { name: '=', exact: true }).waitFor();
  await keyboard.press('ArrowDown');
  await chosen('=').waitFor();
  await keyboard.press('Enter');
  await keyboard.type('trail');
  await chosen(/\(APP\)/).waitFor();
  await keyboard.press('Enter');
  await keyboard.type('and status not');
  await chosen('NOT IN').waitFor();
  await keyboard.press('Enter');
  await keyboard.type('prog');
  await chosen('In Progress').waitFor();
  await keyboard.press('Enter');
  await keyboard.type(')');

  expect(await query.textContent()).toBe(
    'project = "Trailhead App" and status NOT IN ("In Progress")',
  );
  await dialog
    .getByRole('link', { name: /^APP-\d+$/ })
    .first()
    .waitFor();
  expect(
    await dialog.getByRole('table').getByRole('cell', { name: 'In Progress', exact: true }).count(),
  ).toBe(0);
  await keyboard.press('Tab');
  expect(await dialog.getByRole('button', { name: 'Format' }).evaluate(isFocused)).toBe(true);
});

const isFocused = (element: Element) => element === document.activeElement;

test('a mistake in the syntax is underlined and told in plain words, and Jira is not asked', async () => {
  const { page, dialog } = await openDialog();
  const query = dialog.getByRole('textbox', { name: 'JQL' });
  await query.fill('project = APP AND (status = Done');

  await dialog.locator('.jql-problem').waitFor();
  expect(await dialog.locator('.jql-problem').textContent()).toBe('Done');
  expect(await query.getAttribute('aria-invalid')).toBe('true');
  expect(await dialog.locator('#description').textContent()).toMatch(
    /^A closing parenthesis is missing\./,
  );
  expect(await dialog.getByRole('table').count()).toBe(0);

  await query.press('End');
  await page.keyboard.type(')');
  await dialog
    .getByRole('link', { name: /^APP-\d+$/ })
    .first()
    .waitFor();
  expect(await query.getAttribute('aria-invalid')).toBe('false');
});

test('the cursor goes to the place that Jira names when the author asks for a preview', async () => {
  const { page, dialog } = await openDialog();
  const query = dialog.getByRole('textbox', { name: 'JQL' });
  await query.fill('project = APP\nAND where = 1');

  await query.press('Control+Enter');
  await dialog.getByText('Line 2, character 5', { exact: true }).waitFor();
  await page.keyboard.type('x');

  expect(await query.innerText()).toBe('project = APP\nAND xhere = 1');
});

test('an author formats a query and takes that back', async () => {
  const { dialog } = await openDialog();
  const query = dialog.getByRole('textbox', { name: 'JQL' });
  await query.fill('project=APP order by key');

  await dialog.getByRole('button', { name: 'Format' }).click();
  await dialog.getByText('ORDER BY key').waitFor();
  expect(await query.innerText()).toBe('project = APP\nORDER BY key');

  await query.press('Control+z');
  expect(await query.innerText()).toBe('project=APP order by key');
});

test.each([
  ['a search', '/issues/?jql=project%20%3D%20WEB', 'project = WEB'],
  ['an issue', '/browse/APP-1', 'issuekey = APP-1'],
  ['a saved filter', '/issues/?filter=10003', 'filter = 10003 ORDER BY due ASC'],
  ['a board', '/secure/RapidBoard.jspa?rapidView=1', 'filter = 10001 ORDER BY status ASC'],
])('the address of %s of a linked Jira becomes its query', async (_what, path, jql) => {
  const { page, dialog } = await openDialog();
  const query = dialog.getByRole('textbox', { name: 'JQL' });

  await query.fill(browser().site.jira.baseUrl + path);

  await dialog.getByText('Taken from a link to Company Jira.').waitFor();
  await dialog
    .getByRole('link', { name: /^[A-Z]+-\d+$/ })
    .first()
    .waitFor();
  expect(await query.textContent()).toBe(jql);
  await page.close();
});

test('an address that belongs to no linked Jira stays as it is, and the dialog says so', async () => {
  const { page, dialog } = await openDialog();
  const query = dialog.getByRole('textbox', { name: 'JQL' });

  await query.fill('https://jira.elsewhere.example/browse/APP-1');

  await dialog.getByText('jira.elsewhere.example is not a linked Jira.').first().waitFor();
  expect(await query.textContent()).toBe('https://jira.elsewhere.example/browse/APP-1');
  await page.close();
});

import { insertTable, useAuthorSite } from '#support/ui/author-journey';

const browser = useAuthorSite();

test('an author who knows no JQL makes a table of conditions with the keyboard', async () => {
  const { page, dialog } = await insertTable(browser(), 'Bugs without JQL');
  await dialog.getByRole('radio', { name: 'Basic' }).press('Space');
  const { keyboard } = page;
  const option = (name: string | RegExp) => dialog.getByRole('option', { name });

  await dialog.getByRole('combobox', { name: 'Value of Project' }).focus();
  await keyboard.type('trail');
  await option('Trailhead App (APP)').waitFor();
  await keyboard.press('Enter');
  await dialog.getByRole('combobox', { name: 'Value of Type' }).focus();
  await keyboard.type('bug');
  await option('Bug').waitFor();
  await keyboard.press('Enter');
  await dialog
    .getByRole('link', { name: /^APP-\d+$/ })
    .first()
    .waitFor();
  expect(await dialog.getByRole('textbox', { name: 'JQL' }).count()).toBe(0);

  await dialog.getByRole('radio', { name: 'JQL query' }).check();
  const query = dialog.locator('.cm-content');
  await query.waitFor();
  expect(await query.innerText()).toBe('project = "Trailhead App" AND issuetype = Bug');

  await query.press('Control+a');
  await keyboard.type('project = APP OR project = WEB ');
  await dialog.getByRole('radio', { name: 'Basic' }).click();
  await dialog.getByText(/^This query uses OR/).waitFor();
  expect(await query.innerText()).toBe('project = APP OR project = WEB ');
});

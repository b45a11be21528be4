import { insertTable, useAuthorSite } from '#support/ui/author-journey';
import { frameTitled } from '#support/ui/site-in-browser';

const browser = useAuthorSite();

test('an author groups a table and adds up a column, and a reader folds a group by keyboard', async () => {
  const { page, dialog } = await insertTable(browser(), 'Bugs by status');
  await dialog.getByLabel('JQL', { exact: true }).fill('project = APP AND issuetype = Bug');
  await dialog.getByText('Table options').click();
  await dialog.getByLabel('Group by').selectOption({ label: 'Status' });
  await dialog.getByLabel('Add a total').selectOption({ label: 'Assignee' });
  await dialog.getByRole('combobox', { name: 'Assignee' }).selectOption({ label: 'Distinct' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();

  const frame = frameTitled(page, 'JQL Table');
  const first = frame.getByRole('button', { name: /^Status: / }).first();
  await first.waitFor();
  const heading = frame.locator('.group-heading').first();
  const issues = frame.getByRole('link', { name: /^APP-\d+$/ });
  const shown = await issues.count();
  const inGroup = Number(/(\d+) issues?/.exec((await heading.textContent()) ?? '')?.[1]);

  await first.press('Enter');

  await frame.getByRole('button', { name: /^Status: /, expanded: false }).waitFor();
  expect(inGroup).toBeGreaterThan(0);
  expect(await issues.count()).toBe(shown - inGroup);
  expect(await heading.textContent()).toMatch(/Distinct \d+/);
  expect(await frame.locator('tfoot').textContent()).toMatch(/^Total\d+ issues/);
});

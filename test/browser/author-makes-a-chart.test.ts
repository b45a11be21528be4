import { insertTable, useAuthorSite } from '#support/ui/author-journey';
import { frameTitled } from '#support/ui/site-in-browser';

const browser = useAuthorSite();

test('an author publishes a chart, and a reader looks at its numbers, filters its issues and goes back to it', async () => {
  const { page, dialog } = await insertTable(browser(), 'Bugs as a chart');
  await dialog.getByLabel('JQL', { exact: true }).fill('project = APP AND issuetype = Bug');
  await dialog.getByText('Table options').click();
  await dialog.getByLabel('Show as').selectOption({ label: 'Bar chart' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();

  const frame = frameTitled(page, 'JQL Table');
  const bars = frame.locator('.bars__row');
  await bars.first().waitFor();
  const numbers = await frame.locator('.bars__number').allTextContents();
  const counted = numbers.reduce((sum, each) => sum + Number(each), 0);
  const widths = await frame
    .locator('.bars__bar')
    .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));

  await frame.getByRole('button', { name: 'Numbers' }).press('Enter');
  const total = await frame.getByRole('row', { name: /^Total/ }).textContent();

  await frame.getByRole('button', { name: 'Table', exact: true }).click();
  const issues = frame.getByRole('link', { name: /^APP-\d+$/ });
  await issues.first().waitFor();
  const all = await issues.count();
  await frame.getByRole('button', { name: 'Search in this table' }).click();
  await frame.getByRole('searchbox').fill('APP-1');
  await frame
    .getByRole('status')
    .filter({ hasText: /^\d+ issues?$/ })
    .first()
    .waitFor();
  const found = await issues.count();
  await frame.getByRole('button', { name: 'Bar chart' }).click();
  const left = await frame.locator('.bars__number').allTextContents();

  expect(counted).toBe(all);
  expect(total).toBe(`Total${all}`);
  expect(widths.indexOf(Math.max(...widths))).toBe(
    numbers.map(Number).indexOf(Math.max(...numbers.map(Number))),
  );
  expect(found).toBeLessThan(all);
  expect(left.reduce((sum, each) => sum + Number(each), 0)).toBe(found);
});

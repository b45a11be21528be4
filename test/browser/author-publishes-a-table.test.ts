import { insertTable, useAuthorSite } from '#support/ui/author-journey';
import { frameTitled } from '#support/ui/site-in-browser';

const browser = useAuthorSite();

test('an author inserts the macro, writes JQL, sees a preview, picks columns and publishes', async () => {
  const { page, dialog } = await insertTable(browser(), 'Bugs of the app');
  await dialog.getByLabel('JQL', { exact: true }).fill('project = APP AND issuetype = Bug');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await dialog
    .getByRole('link', { name: /^APP-\d+$/ })
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();

  const table = frameTitled(page, 'JQL Table').getByRole('table');
  await table
    .getByRole('link', { name: /^APP-\d+$/ })
    .first()
    .waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Bugs of the app');
});

test('a table that is wider than the page marks the hidden side and keeps the key in view', async () => {
  const page = await browser().openAs('author1', '/wiki/home');
  await page.getByRole('link', { name: 'Bugs of the app' }).first().click();
  const frame = frameTitled(page, 'JQL Table');
  const region = frame.getByRole('region');
  // The default columns fit into a page of the usual width.
  await page.setViewportSize({ width: 480, height: 800 });
  const key = frame.getByRole('columnheader', { name: 'Key' });
  await frame.locator('[data-hidden-after]').waitFor();
  const before = await key.boundingBox();

  await region.evaluate((box) => box.scrollTo({ left: box.scrollWidth }));

  await frame.locator('[data-hidden-before]:not([data-hidden-after])').waitFor();
  expect(await key.boundingBox()).toEqual(before);
});

import type { Page } from 'playwright-core';
import { macrosOf } from '#dev/confluence/adf/macro-node';
import { runningFrame, useBridgeBrowser } from '#support/ui/bridge-browser';

const browser = useBridgeBrowser();

const published = (title: string) => {
  const { confluence } = browser.app;
  const id = confluence.findPage(title);
  const body = id === undefined ? undefined : confluence.pageBody(id);
  return body && macrosOf(body);
};

async function startPage(page: Page, title: string): Promise<void> {
  await page.goto(`${browser.app.host.siteUrl}/wiki/spaces/PRODUCT/overview?as=author1`);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('textbox', { name: 'Page title' }).fill(title);
  await page.getByRole('textbox', { name: 'Page body' }).click();
}

test('an author inserts a macro by typing, configures it live, and publishes it', async () => {
  const page = await browser.newPage();
  await startPage(page, 'Typed');
  await page.keyboard.type('/probe');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Configure the probe' }).waitFor();
  const macro = await runningFrame(page, 0);
  const config = await runningFrame(page, 1);
  await macro.evaluate(async () => {
    const { events } = window.forge;
    await events.on('FORGE_CORE_MACRO_CONFIG_CHANGED', (value) => window.noted.push(value));
  });
  const context = await config.evaluate(() => window.forge.view.getContext());
  expect(context.extension.macro).toEqual({ isConfiguring: true, isInserting: true });

  await config.evaluate(() => void window.forge.view.submit({ config: { label: 'mine' } }));

  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await macro.waitForFunction(() => window.noted.length === 1);
  await expect(macro.evaluate(() => window.noted)).resolves.toEqual([{ label: 'mine' }]);
  const live = await macro.evaluate(() => window.forge.view.getContext());
  expect(live.extension).toMatchObject({ isEditing: true, config: { label: 'mine' } });
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.frameLocator('iframe').getByText('Running probe {"label":"mine"}').waitFor();
  expect(published('Typed')).toMatchObject([{ moduleKey: 'probe', config: { label: 'mine' } }]);
});

test('the insert button offers the macros; a config that Forge forbids is refused', async () => {
  const page = await browser.newPage();
  await startPage(page, 'Refused');
  await page.getByLabel('Insert').click();
  await page.getByRole('button', { name: 'Probe Shows what the bridge says' }).click();
  const config = await runningFrame(page, 1);

  const withNull = config.evaluate(() => window.forge.view.submit({ config: { a: null } }));
  await expect(withNull).rejects.toThrow('config.a is null');
  const nested = config.evaluate(() =>
    window.forge.view
      .submit({ config: { a: [[1]] } })
      .catch((error: unknown) => (error as { code?: string }).code),
  );
  await expect(nested).resolves.toBe('INVALID_CONFIG');

  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Configure the probe' }).waitFor();
  await config.evaluate(() => void window.forge.view.close());
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // Closing the first dialog cancels the insertion.
  await page.getByRole('button', { name: 'Edit macro' }).waitFor({ state: 'detached' });
});

test('the pencil opens the config again and the cross removes the macro', async () => {
  const { confluence, host } = browser.app;
  const macro = confluence.macroNode('probe', { label: 'old' }, 'l1');
  const body = { type: 'doc', version: 1, content: [macro] };
  const id = confluence.createPage({ space: 'PRODUCT', title: 'Edited', body, author: 'author1' });
  const page = await browser.newPage();
  await page.goto(`${host.siteUrl}/wiki/pages/resumedraft.action?draftId=${id}&as=author2`);
  await page.getByRole('button', { name: 'Edit macro' }).click();
  const config = await runningFrame(page, 1);
  const context = await config.evaluate(() => window.forge.view.getContext());
  expect(context.extension).toMatchObject({
    config: { label: 'old' },
    macro: { isInserting: false },
  });
  await config.evaluate(() => void window.forge.view.close());
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Remove macro' }).click();
  await page.getByRole('button', { name: 'Update' }).click();

  await page.getByRole('heading', { name: 'Edited' }).waitFor();
  await page.getByText('Version 2').waitFor();
  expect(published('Edited')).toEqual([]);
});

test('a pasted address that the manifest names becomes the macro', async () => {
  const page = await browser.newPage();
  await startPage(page, 'Pasted');
  const address = 'https://jira.example.com/browse/A-1';

  await page.getByRole('textbox', { name: 'Page body' }).evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, address);

  const frame = await runningFrame(page);
  const context = await frame.evaluate(() => window.forge.view.getContext());
  expect(context.extension.autoConvertLink).toBe(address);
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.frameLocator('iframe').getByText('Running probe').waitFor();
  expect(published('Pasted')).toMatchObject([{ autoConvertLink: address }]);
});

test('an old version stays readable in the history', async () => {
  const { confluence, host } = browser.app;
  const text = (words: string) => ({
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  });
  const id = confluence.createPage({
    space: 'TEAM',
    title: 'Grown',
    body: text('Once'),
    author: 'author1',
  });
  confluence.updatePage(id, text('Now'), 'author2');
  const page = await browser.newPage();
  await page.goto(`${host.siteUrl}/wiki/pages/viewpage.action?pageId=${id}&as=reader1`);
  await page.getByText('Now').waitFor();

  await page.getByLabel('More actions').click();
  await page.getByRole('link', { name: 'Version history' }).click();
  await page.getByRole('link', { name: 'v. 1', exact: true }).click();

  await page.getByText('Once').waitFor();
  await page.getByText('You are looking at version 1').waitFor();
});

test('an author deletes a page after being asked', async () => {
  const { confluence } = browser.app;
  const body = { type: 'doc', version: 1, content: [{ type: 'paragraph' }] };
  const id = confluence.createPage({ space: 'TEAM', title: 'Gone', body, author: 'author1' });
  const page = await browser.newPage();
  await page.goto(`${confluence.pageUrl(id)}?as=author1`);
  await page.getByLabel('More actions').click();
  await page.getByRole('button', { name: 'Delete' }).click();

  const dialog = page.getByRole('dialog', { name: 'Delete this page?' });
  await dialog.getByRole('button', { name: 'Delete' }).click();

  await page.getByRole('heading', { name: 'Team', level: 1 }).waitFor();
  expect(confluence.findPage('Gone')).toBeUndefined();
});

test('leaving with unpublished changes asks first; without changes it does not', async () => {
  const page = await browser.newPage();
  await startPage(page, 'Nearly lost');
  await page.keyboard.type('Words');

  await page.getByRole('button', { name: 'Close' }).click();
  const question = page.getByRole('dialog', { name: 'Leave without publishing?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  const asked = page.waitForEvent('dialog');
  const reloading = page.reload({ timeout: 2_000 }).catch(() => undefined);
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await reloading;
  await expect(page.getByRole('textbox', { name: 'Page body' }).textContent()).resolves.toBe(
    'Words',
  );

  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: 'Edit', exact: true }).waitFor();
});

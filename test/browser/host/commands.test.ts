import { openProbe, runningFrame, useBridgeBrowser } from '#support/ui/bridge-browser';

const browser = useBridgeBrowser();

test('a macro runs in its frame and invokes its resolver as the signed-in reader', async () => {
  const frame = await openProbe(browser, await browser.newPage(), { config: { label: 'ten' } });

  const answer = await frame.evaluate(() => window.forge.invoke('echo', { n: 5 }));

  expect(answer).toMatchObject({
    payload: { n: 5 },
    context: {
      accountId: browser.app.confluence.accountId('reader1'),
      moduleKey: 'probe',
      localId: 'local-1',
      extension: { type: 'macro', config: { label: 'ten' }, isEditing: false },
    },
  });
});

test('the context names the page, the space, the locale and the theme', async () => {
  const frame = await openProbe(browser, await browser.newPage());

  const context = await frame.evaluate(() => window.forge.view.getContext());

  expect(context).toMatchObject({
    siteUrl: browser.app.host.siteUrl,
    locale: 'en-US',
    theme: { colorMode: 'light' },
    extension: { space: { key: 'PRODUCT' }, content: { type: 'page' } },
  });
});

test('a resolver that throws rejects the invocation with its message', async () => {
  const frame = await openProbe(browser, await browser.newPage());

  const invocation = frame.evaluate(() => window.forge.invoke('fail'));

  await expect(invocation).rejects.toThrow('Nothing works today.');
});

test('requestConfluence answers as the reader, and a missing page is a plain 404', async () => {
  const frame = await openProbe(browser, await browser.newPage(), { account: 'reader2' });

  const user = await frame.evaluate(async () => {
    const response = await window.forge.requestConfluence('/wiki/rest/api/user/current');
    return (await response.json()) as { displayName: string };
  });

  expect(user.displayName).toBe('Ravi Chandran');
});

test('functions cross the bridge in both directions', async () => {
  const page = await browser.newPage();
  const frame = await openProbe(browser, page);
  await frame.evaluate(() => {
    const actions = [{ text: 'Undo', onClick: () => window.noted.push('undone') }];
    window.forge.showFlag({ id: 'f', title: 'Saved', type: 'success', actions });
  });

  await page.getByRole('button', { name: 'Undo' }).click();

  await frame.waitForFunction(() => window.noted.includes('undone'));
});

test('a flag is shown until the app closes it', async () => {
  const page = await browser.newPage();
  const frame = await openProbe(browser, page);
  await frame.evaluate(() => void window.forge.showFlag({ id: 7, title: 'Saved' }));
  await page.getByText('Saved').waitFor();

  await frame.evaluate(() => window.forge.showFlag({ id: 7, title: 'Saved' }).close());

  await expect(page.getByText('Saved').count()).resolves.toBe(0);
});

test('an event reaches its listeners until they unsubscribe', async () => {
  const frame = await openProbe(browser, await browser.newPage());

  const noted = await frame.evaluate(async () => {
    const { events } = window.forge;
    const subscription = await events.on('ping', (payload) => window.noted.push(payload));
    await events.emit('ping', { n: 1 });
    await window.forge.view.getContext();
    subscription.unsubscribe();
    await window.forge.view.getContext();
    await events.emit('ping', { n: 2 });
    await window.forge.view.getContext();
    return window.noted;
  });

  expect(noted).toEqual([{ n: 1 }]);
});

test('a modal gets its context and gives its value back when it closes', async () => {
  const page = await browser.newPage();
  const frame = await openProbe(browser, page);
  await frame.evaluate(async () => {
    const onClose = (value: unknown) => window.noted.push(value);
    await new window.forge.Modal({
      size: 'small',
      context: { hi: 1 },
      title: 'Ask',
      onClose,
    }).open();
  });
  await page.getByRole('dialog', { name: 'Ask' }).waitFor();
  const modal = await runningFrame(page, 1);

  const context = await modal.evaluate(() => window.forge.view.getContext());
  await modal.evaluate(() => void window.forge.view.close({ picked: 7 }));

  expect(context.extension.modal).toEqual({ hi: 1 });
  await frame.waitForFunction(() => window.noted.length === 1);
  await expect(frame.evaluate(() => window.noted)).resolves.toEqual([{ picked: 7 }]);
  await expect(page.getByRole('dialog').count()).resolves.toBe(0);
});

test('a modal closes by Escape unless the app forbids it', async () => {
  const page = await browser.newPage();
  const frame = await openProbe(browser, page);
  await frame.evaluate(() =>
    new window.forge.Modal({ title: 'Stay', closeOnEscape: false }).open(),
  );
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Escape');
  await expect(dialog.count()).resolves.toBe(1);
  await page.getByRole('button', { name: 'Close dialog' }).click();
  await frame.evaluate(() => new window.forge.Modal({ title: 'Go' }).open());
  await dialog.waitFor();

  await page.keyboard.press('Escape');

  await dialog.waitFor({ state: 'detached' });
});

test('a macro that is only read has nothing to submit and nothing to close', async () => {
  const frame = await openProbe(browser, await browser.newPage());

  const submit = frame.evaluate(() => window.forge.view.submit({ config: {} }));
  await expect(submit).rejects.toThrow('not submittable');
  await expect(frame.evaluate(() => window.forge.view.close())).rejects.toThrow('not closable');
});

test('translations come from the files that a deployment puts beside the resource', async () => {
  const frame = await openProbe(browser, await browser.newPage());

  const title = await frame.evaluate(async () => {
    const translate = await window.forge.i18n.createTranslationFunction('de-DE');
    return translate('macro.title');
  });

  expect(title).toBe('Sonde');
});

test('a frame is as high as its content', async () => {
  const page = await browser.newPage();
  const frame = await openProbe(browser, page);

  await frame.evaluate(() =>
    document.getElementById('probe')?.style.setProperty('height', '731px'),
  );

  await page.waitForFunction(() => document.querySelector('iframe')?.offsetHeight === 731);
});

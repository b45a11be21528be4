import { runningFrame, useBridgeBrowser } from '#support/ui/bridge-browser';

const browser = useBridgeBrowser({ 'https://jira.example.com': 'http://127.0.0.1:9' });

const globalPage = () => {
  const { host } = browser.app;
  return `${host.siteUrl}/wiki/apps/${host.app.appId}/${host.app.environmentId}/probe`;
};

test('a global page reads the query it was opened with and moves below its own address', async () => {
  const page = await browser.newPage();
  await page.goto(`${globalPage()}?ticket=abc&as=reader1`);
  const frame = await runningFrame(page);

  const location = await frame.evaluate(async () => {
    const history = await window.forge.view.createHistory();
    history.listen((now) => window.noted.push(now.pathname));
    const first = history.location;
    history.push('/second?x=1');
    return first;
  });

  expect(location).toMatchObject({ pathname: '/', search: '?ticket=abc' });
  await frame.waitForFunction(() => window.noted.includes('/second'));
  expect(page.url()).toBe(`${globalPage()}/second?x=1`);
  await page.goBack();
  await frame.waitForFunction(() => window.noted.at(-1) === '/');
});

test('router leads to pages of the site and, by the map of the host, to linked applications', async () => {
  const page = await browser.newPage();
  await page.goto(`${globalPage()}?as=reader1`);
  const frame = await runningFrame(page);

  const url = await frame.evaluate(async () => {
    const answer = await window.forge.router.getUrl({
      target: 'module',
      moduleKey: 'probe-page',
      path: '/a',
    });
    return String(answer);
  });
  const before = page.url();
  const requested = page.context().waitForEvent('request', (request) => {
    return request.url() === 'http://127.0.0.1:9/browse/A-1';
  });
  page.once('dialog', (dialog) => void dialog.accept());
  await frame.evaluate(() => window.forge.router.navigate('https://jira.example.com/browse/A-1'));

  expect(url).toBe(`${globalPage()}/a`);
  await requested;
  expect(page.url()).toBe(before);
});

test('router rejects if the person does not want to leave the site', async () => {
  const page = await browser.newPage();
  await page.goto(`${globalPage()}?as=reader1`);
  const frame = await runningFrame(page);
  page.once('dialog', (dialog) => void dialog.dismiss());

  const navigation = frame.evaluate(() => window.forge.router.open('https://jira.example.com/'));

  await expect(navigation).rejects.toThrow('did not want to leave');
});

test('router refuses addresses that would run in the page', async () => {
  const page = await browser.newPage();
  await page.goto(`${globalPage()}?as=reader1`);
  const frame = await runningFrame(page);

  const navigation = frame.evaluate(() => window.forge.router.navigate('javascript:alert(1)'));

  await expect(navigation).rejects.toThrow('does not navigate to javascript:');
});

test('an administrator opens the app in the settings, a reader is refused', async () => {
  const page = await browser.newPage();
  await page.goto(`${browser.app.host.siteUrl}/wiki/home?as=admin`);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Probe settings' }).click();
  await runningFrame(page);
  const settings = page.url();

  const refusal = await page.goto(`${settings}?as=reader1`);

  expect(refusal?.status()).toBe(403);
  await page.getByRole('heading', { name: 'Administrators only' }).waitFor();
});

const egresses = [
  {
    key: 'jira',
    description: 'Linked Jira instances',
    configured: [{ domain: 'https://jira.example.com', type: ['FETCH_BACKEND_SIDE' as never] }],
  },
];

test('egress opens only after an administrator agreed in the dialog of the product', async () => {
  const page = await browser.newPage();
  await page.goto(`${globalPage()}?as=admin`);
  const frame = await runningFrame(page);
  const dialog = page.getByRole('dialog', { name: 'Allow access to external domains?' });
  const ask = () =>
    frame.evaluate((asked) => window.forge.permissions.egress.set({ egresses: asked }), egresses);

  const denied = ask();
  await dialog.getByText('https://jira.example.com').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(denied).rejects.toThrow('did not allow');
  expect(browser.app.host.egress.approved()).toEqual([]);

  const allowed = ask();
  await dialog.getByRole('button', { name: 'Allow access' }).click();
  await expect(allowed).resolves.toMatchObject({ results: [{ key: 'jira' }] });
  expect(browser.app.host.egress.approved()).toMatchObject([{ key: 'jira' }]);
});

test('a reader cannot open egress and sees no dialog', async () => {
  const page = await browser.newPage();
  await page.goto(`${globalPage()}?as=reader1`);
  const frame = await runningFrame(page);

  const asked = frame.evaluate(
    (groups) => window.forge.permissions.egress.set({ egresses: groups }),
    egresses,
  );

  await expect(asked).rejects.toThrow('Only administrators');
  await expect(page.getByRole('dialog').count()).resolves.toBe(0);
});

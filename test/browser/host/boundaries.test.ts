import { INSTALLATION_LIMITS } from '#dev/host/kernel/installation-limits';
import { openProbe, useBridgeBrowser } from '#support/ui/bridge-browser';

const browser = useBridgeBrowser();

test('an unknown bridge command rejects with its name and is reported', async () => {
  const frame = await openProbe(browser, await browser.newPage());

  const call = frame.evaluate(() => {
    const { __bridge } = window as unknown as { __bridge: { callBridge(c: string): unknown } };
    return __bridge.callBridge('doSomethingNew');
  });

  await expect(call).rejects.toThrow("'doSomethingNew' is not modelled");
  expect(browser.app.host.unmodelledCalls).toContain("bridge command 'doSomethingNew' of probe");
});

test('a frame cannot touch the page around it', async () => {
  const frame = await openProbe(browser, await browser.newPage());

  await expect(frame.evaluate(() => parent.document.title)).rejects.toThrow(/cross-origin/);
});

test('a frame cannot open windows or take the page elsewhere', async () => {
  const page = await browser.newPage();
  const frame = await openProbe(browser, page);
  const url = page.url();

  const opened = await frame.evaluate(() => window.open('https://example.com/') !== null);

  expect(opened).toBe(false);
  const leave = frame.evaluate(() => {
    if (window.top) window.top.location.href = 'https://example.com/';
  });
  await expect(leave).rejects.toThrow();
  expect(page.url()).toBe(url);
});

test('the production policy blocks foreign hosts and the violation is reported', async () => {
  const frame = await openProbe(browser, await browser.newPage());

  await expect(frame.evaluate(() => fetch('https://evil.example/x'))).rejects.toThrow();

  const reported = () =>
    browser.app.host.unmodelledCalls.some((call) => /evil\.example.*connect-src/.test(call));
  // The browser sends its report when it likes; without one this test runs into its time limit.
  while (!reported()) await new Promise((resolve) => setImmediate(resolve));
  expect(reported()).toBe(true);
});

test('a frame cannot speak to the host itself', async () => {
  const frame = await openProbe(browser, await browser.newPage());
  const url = `${browser.app.host.siteUrl}/__host/context`;

  const call = frame.evaluate((address) => fetch(address, { method: 'POST', body: '{}' }), url);

  await expect(call).rejects.toThrow('Failed to fetch');
});

test('the frame of one account answers no other', async () => {
  const page = await browser.newPage();
  const frame = await openProbe(browser, page, { account: 'author1' });
  await page.evaluate(() =>
    fetch('/wiki/_actions/preferences', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: 'reader1' }),
    }),
  );

  const invocation = frame.evaluate(() => window.forge.invoke('echo', {}));

  await expect(invocation).rejects.toThrow('not opened for the signed-in account');
});

test('guests and anonymous readers see a module only if its manifest entry says so', async () => {
  const { confluence } = browser.app;
  const content = ['probe', 'open-probe'].map((key) => confluence.macroNode(key));
  const body = { type: 'doc', version: 1, content };
  const id = confluence.createPage({ space: 'TEAM', title: 'For all', body, author: 'author1' });
  const page = await browser.newPage();

  await page.goto(`${confluence.pageUrl(id)}?as=nobody`);

  await page.getByText('Log in to see this app.').waitFor();
  await page.frameLocator('iframe').getByText('Running open-probe').waitFor();
});

test.each([
  ['guest', 'unlicensed', expect.stringContaining('guest') as string],
  ['nobody', 'anonymous', 'unidentified'],
] as const)(
  'a resolver is told of %s that the account is %s, which the frame is not',
  async (account, accountType, accountId) => {
    const frame = await openProbe(browser, await browser.newPage(), {
      account,
      moduleKey: 'open-probe',
    });

    const invoked = await frame.evaluate(() => window.forge.invoke('echo', {}));
    const context = await frame.evaluate(() => window.forge.view.getContext());

    expect(invoked).toMatchObject({ context: { accountType, accountId } });
    expect(context).not.toHaveProperty('accountType');
  },
);

test.each(['guest', 'nobody'] as const)(
  'a module without unlicensedAccess cannot be invoked by %s',
  async (account) => {
    const { host, confluence } = browser.app;

    const outcome = await host.invokeResolver(confluence.frame('probe', account), 'echo', {});

    expect(outcome).toMatchObject({ status: 403, error: { errorType: 'ACCESS_DENIED' } });
  },
);

test('an invocation beyond the limit of a person rejects with the end of the limit’s window', async () => {
  const frame = await openProbe(browser, await browser.newPage());
  browser.app.host.limits.set({ invocationsPerMinuteAndPerson: 0 });

  const metadata = await frame.evaluate(async () => {
    try {
      await window.forge.invoke('echo', {}, { rateLimitProperties: true });
    } catch (error) {
      return (error as { metadata?: { rateLimitProperties?: Record<string, number> } }).metadata;
    }
    return undefined;
  });
  browser.app.host.limits.set(INSTALLATION_LIMITS);

  const { rateLimitReset = 0, rateLimitRemaining } = metadata?.rateLimitProperties ?? {};
  expect(rateLimitRemaining).toBe(0);
  // Seconds since the epoch.
  expect(new Date(rateLimitReset * 1_000).getFullYear()).toBeGreaterThan(2020);
});

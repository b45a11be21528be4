import { openProbe, useBridgeBrowser } from '#support/ui/bridge-browser';

const browser = useBridgeBrowser();

test('a frame that enables theming follows the theme of the page', async () => {
  const page = await browser.newPage();
  const frame = await openProbe(browser, page);
  await frame.evaluate(async () => {
    const { events, view } = window.forge;
    await view.theme.enable();
    await events.on('FORGE_CORE_THEME_CHANGED', (payload) => window.noted.push(payload));
  });
  await frame.waitForFunction(() => getComputedStyle(document.body).color === 'rgb(41, 42, 46)');

  await page.getByRole('button', { name: 'Use the dark theme' }).click();

  await frame.waitForFunction(() => document.documentElement.dataset.colorMode === 'dark');
  const background = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(background).toBe(
    await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
  );
  await frame.waitForFunction(() => window.noted.length === 1);
  const context = await frame.evaluate(() => window.forge.view.getContext());
  expect(context.theme).toMatchObject({ colorMode: 'dark' });
});

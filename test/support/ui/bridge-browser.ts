import type { Frame, Page } from 'playwright-core';
import { launchChromium, type Chromium } from '#dev/tools/launch-chromium';
import { startBridgeApp, type BridgeApp } from '../servers/start-bridge-app';

export interface BridgeBrowser {
  readonly app: BridgeApp;
  /** A tab of its own. */
  newPage(): Promise<Page>;
}

/** The bridge app and a browser for all tests of a file; nothing may stay unmodelled unless a test says so. */
export function useBridgeBrowser(map?: Record<string, string>): BridgeBrowser {
  let app: BridgeApp | undefined;
  let browser: Chromium | undefined;
  const started = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('beforeAll has not run.');
    return value;
  };
  beforeAll(async () => {
    [app, browser] = await Promise.all([startBridgeApp(map), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.dispose();
  });
  return {
    get app() {
      return started(app);
    },
    newPage: () => started(browser).context.newPage(),
  };
}

/** Publishes a page with one macro and opens it as `account`. @returns the macro's frame, running */
export async function openProbe(
  { app: { confluence } }: BridgeBrowser,
  page: Page,
  {
    config,
    account = 'reader1',
    moduleKey = 'probe',
  }: { config?: object; account?: string; moduleKey?: string } = {},
): Promise<Frame> {
  const macro = confluence.macroNode(moduleKey, config, 'local-1');
  const body = { type: 'doc', version: 1, content: [macro] };
  const id = confluence.createPage({ space: 'PRODUCT', title: 'Probes', body, author: 'author1' });
  await page.goto(`${confluence.pageUrl(id)}?as=${account}`);
  return runningFrame(page);
}

/** @param index of the app's frame among those of the page */
export async function runningFrame(page: Page, index = 0): Promise<Frame> {
  const probe = page.locator('iframe.forge-frame').nth(index);
  await probe.and(page.locator('[data-ready="true"]')).waitFor();
  const element = await probe.elementHandle();
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The page has no frame of the app.');
  return frame;
}

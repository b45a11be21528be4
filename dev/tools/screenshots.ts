/**
 * `npm run screenshots`: the pictures in the README, of the product as `npm start` shows it.
 * A frame is painted only while it can be seen, so the window is as tall as the page.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startDemo } from '../demo/start-demo';
import { launchChromium } from './launch-chromium';

const IMAGES = join(__dirname, '..', '..', 'docs', 'images');
const WINDOW = { width: 1440, height: 1000 };

async function photograph(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url);
  const macro = page.locator('iframe[title="JQL Table"]').first().contentFrame();
  await macro.getByRole('table').waitFor();
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
}

async function main(): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  const demo = await startDemo({ port: 0, map: {}, log: false });
  const browser = await launchChromium(WINDOW);
  try {
    const page = await browser.context.newPage();
    await photograph(page, demo.url, 'release-status-light');
    await page.getByRole('button', { name: 'Use the dark theme' }).click();
    await photograph(page, demo.url, 'release-status-dark');
  } finally {
    await browser.close();
    await demo.dispose();
  }
}

void main();

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Scenario } from './preview-scenario';

const LOOKS = [
  { name: 'light', width: 1000, query: 'theme=light' },
  { name: 'dark', width: 1000, query: 'theme=dark' },
  { name: 'narrow', width: 320, query: 'theme=light' },
  { name: 'german', width: 760, query: 'theme=light&locale=de-DE' },
];

/** Photographs scenarios in all looks; prints every console error and blocked resource. */
export async function photograph(
  origin: string,
  scenarios: Record<string, Scenario>,
  folder: string,
  only: string[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  for (const look of LOOKS) {
    const page = await browser.newPage({ viewport: { width: look.width, height: 600 } });
    let current = '';
    page.on('console', (message) => {
      if (message.type() === 'error') console.log(current, message.text());
    });
    page.on('pageerror', (error) => console.log(current, error.message));
    for (const [scenario, { act }] of Object.entries(scenarios)) {
      current = `${scenario} ${look.name}`;
      if (only.length > 0 && !only.some((part) => current.includes(part))) continue;
      await page.goto(`${origin}/${scenario}/?${look.query}`, { waitUntil: 'networkidle' });
      await act?.(page);
      await page.screenshot({ path: join(folder, `${scenario}.${look.name}.png`), fullPage: true });
    }
    await page.close();
  }
  await browser.close();
}

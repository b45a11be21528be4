import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';

const IMAGES = join(__dirname, '..', '..', '..', 'docs', 'images');

/** The frame of a module, by the title that Confluence gives it. */
export const frameTitled = (page: Page, title: string): FrameLocator =>
  page.locator(`iframe[title="${title}"]`).first().contentFrame();

/** Photographs a page or a part of it into `docs/images`. */
export async function photograph(subject: Page | Locator, name: string): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  await subject.screenshot({ path: join(IMAGES, `${name}.png`), animations: 'disabled' });
}

export const useDarkTheme = (page: Page) =>
  page.getByRole('button', { name: 'Use the dark theme' }).click();
export const useLightTheme = (page: Page) =>
  page.getByRole('button', { name: 'Use the light theme' }).click();

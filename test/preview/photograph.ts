import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '#dev/tools/launch-chromium';
import { textsOf } from '#support/locales';
import { createTranslate } from '#ui/i18n/translate';
import { LOOKS, type Look } from './looks';
import type { PreviewServer } from './preview-server';
import type { State } from './state';

/** Just after the times in the samples, so that "2 minutes ago" stays what it is. */
const NOW = '2026-11-21T14:04:11Z';

const HEIGHT_PX = 600;

interface Pictures {
  /** The files, in the order of the states. */
  files: string[];
  /** What failed: scripts, blocked resources, steps that found no control. */
  problems: string[];
}

/** Photographs states in every look. @param only words of which a picture's name must hold one */
export async function photograph(
  server: PreviewServer,
  states: Record<string, State>,
  folder: string,
  only: string[],
): Promise<Pictures> {
  mkdirSync(folder, { recursive: true });
  const pictures: Pictures = { files: [], problems: [] };
  const wanted = Object.entries(states).flatMap(([name, state]) =>
    LOOKS.map((look) => ({ name, state, look, file: `${name}.${look.name}.png` })),
  );
  const browser = await launchChromium();
  try {
    for (const { name, state, look, file } of wanted) {
      if (only.length > 0 && !only.some((word) => file.includes(word))) continue;
      const page = await openPage(browser.context, look, (problem) =>
        pictures.problems.push(`${file}: ${problem}`),
      );
      const query = new URLSearchParams({ locale: look.locale, colorMode: look.colorMode });
      await page.goto(server.urlOf(name, query.toString()), { waitUntil: 'networkidle' });
      await act(page, state, look).catch((error: unknown) => {
        pictures.problems.push(`${file}: ${String(error)}`);
      });
      if (state.resource !== 'macro-config') await growToContent(page, look);
      await page.screenshot({ path: join(folder, file), fullPage: true, animations: 'disabled' });
      pictures.files.push(file);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return pictures;
}

async function openPage(
  context: { newPage(): Promise<Page> },
  { width }: Look,
  report: (problem: string) => void,
): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  await page.setViewportSize({ width, height: HEIGHT_PX });
  await page.clock.setFixedTime(NOW);
  page.on('console', (message) => {
    if (message.type() === 'error') report(message.text());
  });
  page.on('pageerror', (error) => report(error.message));
  return page;
}

/** Confluence makes a frame as high as its content; only the dialog of the macro keeps its height. */
async function growToContent(page: Page, { width }: Look): Promise<void> {
  const content = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(HEIGHT_PX, content) });
}

async function act(page: Page, state: State, { locale }: Look): Promise<void> {
  const texts = textsOf(locale);
  await state.act?.(
    page,
    createTranslate((key) => texts[key] ?? key, locale),
  );
}

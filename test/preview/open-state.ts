import type { BrowserContext, Page } from 'playwright-core';
import { textsOf } from '#support/locales';
import { createTranslate } from '#ui/i18n/translate';
import type { Look } from './looks';
import type { PreviewServer } from './preview-server';
import type { State } from './state';

/** Just after the times in the samples, so that "2 minutes ago" stays what it is. */
const NOW = '2026-11-21T14:04:11Z';

const HEIGHT_PX = 600;

/** @param report is told what fails: scripts, blocked resources, steps that find no control */
export async function openState(
  { server, context }: { server: PreviewServer; context: BrowserContext },
  [name, state]: readonly [name: string, state: State],
  look: Look,
  report: (problem: string) => void,
): Promise<Page> {
  const page = await openPage(context, look, report);
  const query = new URLSearchParams({ locale: look.locale, colorMode: look.colorMode });
  await page.goto(server.urlOf(name, query.toString()), { waitUntil: 'networkidle' });
  await act(page, state, look).catch((error: unknown) => report(String(error)));
  if (state.resource !== 'macro-config') await growToContent(page, look);
  return page;
}

async function openPage(
  context: BrowserContext,
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

/**
 * `npm run screenshots`: takes the pictures of the README and the guides, of the product as `npm start` shows it.
 * Arguments select groups: `npm run screenshots -- wizard reader`.
 * The window is as tall as the page, because Chromium paints a frame only while it is visible.
 */
import type { BrowserContext } from 'playwright-core';
import { launchChromium } from './launch-chromium';
import { startAdminSite, type AdminSite } from './screenshots/admin-site';
import { takeFormPictures } from './screenshots/form-pictures';
import { takeListPictures } from './screenshots/list-pictures';
import { takeReaderPictures } from './screenshots/reader-pictures';
import { takeReadmePictures } from './screenshots/readme-pictures';
import { takeWizardPictures } from './screenshots/wizard-pictures';

const README_WINDOW = { width: 1440, height: 1000 };
const GUIDE_WINDOW = { width: 1200, height: 1800 };

type Take = (context: BrowserContext, site: AdminSite) => Promise<void>;

/** The order matters, because creating a link changes the list. */
const GROUPS: Record<string, Take> = {
  list: takeListPictures,
  forms: takeFormPictures,
  reader: takeReaderPictures,
  wizard: takeWizardPictures,
};

async function withBrowser(
  window: { width: number; height: number },
  take: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const browser = await launchChromium(window);
  try {
    await take(browser.context);
  } finally {
    await browser.close();
  }
}

async function takeGuidePictures(context: BrowserContext, wanted: Take[]): Promise<void> {
  const site = await startAdminSite();
  try {
    for (const take of wanted) await take(context, site);
  } finally {
    await site.dispose();
  }
}

async function main(words: string[]): Promise<void> {
  const isWanted = (group: string) => words.length === 0 || words.includes(group);
  const wanted = Object.entries(GROUPS).flatMap(([name, take]) => (isWanted(name) ? [take] : []));
  if (isWanted('readme')) await withBrowser(README_WINDOW, takeReadmePictures);
  if (wanted.length > 0) {
    await withBrowser(GUIDE_WINDOW, (context) => takeGuidePictures(context, wanted));
  }
}

void main(process.argv.slice(2));

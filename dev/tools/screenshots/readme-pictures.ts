import type { BrowserContext } from 'playwright-core';
import { startDemo } from '../../demo/start-demo';
import { frameTitled, photograph, useDarkTheme } from './camera';

/** The page that `npm start` opens, light and dark. */
export async function takeReadmePictures(context: BrowserContext): Promise<void> {
  const demo = await startDemo({ port: 0, map: {}, log: false });
  try {
    const page = await context.newPage();
    const take = async (name: string) => {
      await page.goto(demo.url);
      await frameTitled(page, 'JQL Table').getByRole('table').waitFor();
      await photograph(page, name);
    };
    await take('release-status-light');
    await useDarkTheme(page);
    await take('release-status-dark');
    await page.close();
  } finally {
    await demo.dispose();
  }
}

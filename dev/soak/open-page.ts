import type { FrameLocator, Page } from 'playwright-core';
import { launchChromium } from '../tools/launch-chromium';
import type { Outcome } from './load-pages';
import { macroDefinition, type Macro } from './pages';
import type { SoakSite } from './soak-site';

/** A page of tables in a browser, which a reader leaves open while everything around it fails. */
export interface OpenPage {
  /** Asks for each table again, as a reader does who presses Refresh; the answers may come later. */
  refresh(): Promise<void>;
  /** What is there of each table when none loads any more. */
  tables(): Promise<Outcome[]>;
  close(): Promise<void>;
}

/** Opens a page of these tables in a browser of its own. */
export async function openPage(site: SoakSite, macros: readonly Macro[]): Promise<OpenPage> {
  const reader = site.browserReader;
  const url = new URL(publish(site, macros), site.host.siteUrl);
  url.searchParams.set('as', reader.account);
  const browser = await launchChromium();
  const page = await browser.context.newPage();
  await page.goto(url.href);
  const frames = macros.map((macro, index) => ({ macro, frame: frameAt(page, index) }));
  // The time that a disturbance lets pass would end the first questions.
  await Promise.all(frames.map(({ frame }) => shownIn(frame)));
  return {
    refresh: async () => {
      await Promise.all(frames.map(({ frame }) => pressAgain(frame)));
    },
    tables: () =>
      Promise.all(
        frames.map(async ({ macro, frame }) => ({ reader, macro, ...(await shownIn(frame)) })),
      ),
    close: () => browser.close(),
  };
}

function publish({ confluence, linkIds }: SoakSite, macros: readonly Macro[]): string {
  const content = macros.map((macro) =>
    confluence.macroNode('jql-table', macroDefinition(macro, linkIds)),
  );
  const page = confluence.createPage({
    space: 'PRODUCT',
    title: 'Soak',
    author: 'author1',
    body: { type: 'doc', version: 1, content },
  });
  return confluence.pageUrl(page);
}

const frameAt = (page: Page, index: number): FrameLocator =>
  page.locator('iframe[title="JQL Table"]').nth(index).contentFrame();

/** Some tables cannot be asked for again at the moment, because they load. */
async function pressAgain(frame: FrameLocator): Promise<void> {
  const again = frame.getByRole('button', { name: /^(Refresh|Try again)$/ }).first();
  // Not by mouse, for which each table would have to be scrolled to.
  if (await again.isVisible()) await again.dispatchEvent('click');
}

async function shownIn(frame: FrameLocator): Promise<Pick<Outcome, 'rows' | 'failure'>> {
  await frame.locator('.panel[aria-busy="false"]').waitFor();
  // All at once, as a table that could not be served comes back by itself.
  return frame.locator('.panel').evaluate((panel) => {
    const message = panel.querySelector('.section-message__title, .empty-state__title');
    if (message) return { failure: message.textContent };
    const rows = [...panel.querySelectorAll('tbody tr')].map((row) => {
      const [key, summary] = [...row.querySelectorAll('td')].map((cell) => cell.textContent);
      return `${key} ${summary}`;
    });
    return { rows };
  });
}

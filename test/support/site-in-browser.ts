import type { FrameLocator, Page } from 'playwright-core';
import { startLocalSite, type LocalSite } from '../../dev/demo/local-site';
import { launchChromium, type Chromium } from '../../dev/tools/launch-chromium';

/** The local site with a browser in front of it. */
export interface SiteInBrowser {
  readonly site: LocalSite;
  /** A new tab, signed in to Confluence as that account; `path` is below the site or a whole address. */
  openAs(account: string, path: string): Promise<Page>;
  /** Ends everything. @throws when the app used something that the local platform does not model */
  close(): Promise<void>;
}

export async function openSiteInBrowser(): Promise<SiteInBrowser> {
  const [site, browser] = await Promise.all([startLocalSite(), launchChromium()]);
  return {
    site,
    openAs: (account, path) => openAs({ site, browser }, account, path),
    close: async () => {
      await browser.close();
      const { unmodelledCalls } = site.host;
      await site.dispose();
      if (unmodelledCalls.length > 0) {
        throw new Error(`Not modelled by the local platform: ${unmodelledCalls.join(', ')}`);
      }
    },
  };
}

async function openAs(
  { site, browser }: { site: LocalSite; browser: Chromium },
  account: string,
  path: string,
): Promise<Page> {
  const url = new URL(path, site.host.siteUrl);
  url.searchParams.set('as', account);
  const page = await browser.context.newPage();
  await page.goto(url.href);
  return page;
}

/** The frame of a module, by the title that Confluence gives it. */
export function frameTitled(page: Page, title: string, index = 0): FrameLocator {
  return page.locator(`iframe[title="${title}"]`).nth(index).contentFrame();
}

/** Signs in to Jira where it asks for it, and answers its consent page. */
export async function answerConsent(page: Page, jiraUser: string, answer: 'Allow' | 'Deny') {
  const signIn = page.getByRole('button', { name: 'Log in' });
  const consent = page.getByRole('button', { name: answer });
  await signIn.or(consent).first().waitFor();
  if (await signIn.isVisible()) {
    await page.getByLabel('Username').fill(jiraUser);
    await page.getByLabel('Password').fill(jiraUser);
    await signIn.click();
  }
  await consent.click();
}

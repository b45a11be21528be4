import type { BrowserContext, Dialog, FrameLocator, Page } from 'playwright-core';
import { startLocalSite, type LocalSite, type LocalSiteOptions } from '#dev/demo/local-site';
import { createVirtualTime, type VirtualTime } from '#dev/host/kernel/virtual-time';
import { launchChromium, type BrowserOptions, type Chromium } from '#dev/tools/launch-chromium';

/** The local site with a browser in front of it. */
export interface SiteInBrowser {
  readonly site: LocalSite;
  /** Elapsed time of the app: its time limits pass only when this is advanced. */
  readonly virtualTime: VirtualTime;
  /** A new tab, signed in to Confluence as that account; `path` is below the site or a whole address. */
  openAs(account: string, path: string): Promise<Page>;
  /** A new tab with the linked Jira, signed in there. */
  openJira(user: string): Promise<Page>;
  /** Ends everything. @throws when the app used something that the local platform does not model */
  close(): Promise<void>;
}

export async function openSiteInBrowser(
  options?: LocalSiteOptions,
  view?: BrowserOptions,
): Promise<SiteInBrowser> {
  const virtualTime = createVirtualTime();
  const now = () => Date.now() + virtualTime.elapsed();
  const [site, browser] = await Promise.all([
    startLocalSite({ now, virtualTime, ...options }),
    launchChromium(view),
  ]);
  return {
    site,
    virtualTime,
    openAs: (account, path) => openAs({ site, browser }, account, path),
    openJira: async (user) => {
      await forgetJira(browser.context);
      const page = await browser.context.newPage();
      await page.goto(site.host.browserUrl(site.jira.baseUrl));
      await signInToJira(page, user);
      return page;
    },
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
  page.on('dialog', agreeToLeave);
  await page.goto(url.href);
  return page;
}

/** Confluence asks before it opens another site. A test that asks something else answers by itself. */
export function agreeToLeave(dialog: Dialog): void {
  if (dialog.message().includes('opens another site')) void dialog.accept();
}

/** @returns the tab that the action opens */
export async function newTabOf(page: Page, action: () => Promise<unknown>): Promise<Page> {
  const [tab] = await Promise.all([page.context().waitForEvent('page'), action()]);
  return tab;
}

/** Presses the button of a table that misses the reader's approval. @returns the tab that asks for it */
export const connectTo = (page: Page, link: string, index = 0): Promise<Page> =>
  newTabOf(page, () =>
    frameTitled(page, 'JQL Table', index)
      .getByRole('button', { name: `Connect to ${link}` })
      .click(),
  );

/** The frame of a module, by the title that Confluence gives it. */
export function frameTitled(page: Page, title: string, index = 0): FrameLocator {
  return page.locator(`iframe[title="${title}"]`).nth(index).contentFrame();
}

/** Signs in to Jira where it asks for it, and answers its consent page. */
export async function answerConsent(page: Page, jiraUser: string, answer: 'Allow' | 'Deny') {
  const signIn = page.getByRole('button', { name: 'Log in' });
  const consent = page.getByRole('button', { name: answer });
  await signIn.or(consent).first().waitFor();
  if (await signIn.isVisible()) await signInToJira(page, jiraUser);
  await consent.click();
}

/** Approves access for a table that misses it. @returns the new tab, back on the page of the table */
export async function approveFrom(page: Page, link: string, jiraUser: string): Promise<Page> {
  const tab = await connectTo(page, link);
  await answerConsent(tab, jiraUser, 'Allow');
  await tab.waitForURL((url) => url.pathname === new URL(page.url()).pathname);
  return tab;
}

/** Signs the person out of every Jira; those of Confluence stay. */
export const forgetJira = (context: BrowserContext): Promise<void> =>
  context.clearCookies({ name: /JSESSION|jira/i });

export async function signInToJira(page: Page, user: string): Promise<void> {
  await page.getByLabel('Username').fill(user);
  await page.getByLabel('Password').fill(user);
  await page.getByRole('button', { name: 'Log in' }).click();
}

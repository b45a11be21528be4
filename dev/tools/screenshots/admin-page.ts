import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { AdminSite } from './admin-site';
import { frameTitled } from './camera';

const TITLE = 'Application links';

/** The page "Application links", opened by an administrator. */
export interface AdminPage {
  page: Page;
  links: FrameLocator;
  /** The frame without the page of Confluence around it. */
  picture: ReturnType<Page['locator']>;
}

/** Opens the page. */
export async function openAdminPage(
  context: BrowserContext,
  { site }: AdminSite,
): Promise<AdminPage> {
  const page = await context.newPage();
  await page.goto(`${site.host.siteUrl}/wiki/admin?as=admin`);
  await page.getByRole('link', { name: TITLE }).click();
  const links = frameTitled(page, TITLE);
  await links.getByRole('button', { name: 'Create link' }).waitFor();
  return { page, links, picture: page.locator(`iframe[title="${TITLE}"]`) };
}

/** Chooses an action from the menu of a link. */
export async function chooseAction(links: FrameLocator, name: string, action: string) {
  await links.getByRole('button', { name: `Actions for ${name}` }).click();
  await links.getByRole('menuitem', { name: action }).click();
}

export const press = (links: FrameLocator, name: string) =>
  links.getByRole('button', { name, exact: true }).click();

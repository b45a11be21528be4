import type { FrameLocator, Page } from 'playwright-core';
import { connectReader, createDemoLink } from '#dev/demo/demo-link';
import { frameTitled, openSiteInBrowser, type SiteInBrowser } from './site-in-browser';

/** A site whose author1 has approved access to "Company Jira", in a browser, for the tests of a file. */
export function useAuthorSite(): () => SiteInBrowser {
  let browser: SiteInBrowser | undefined;
  beforeAll(async () => {
    browser = await openSiteInBrowser();
    const linkId = await createDemoLink(browser.site, browser.site.jira, 'Company Jira');
    await connectReader(browser.site, 'author1', linkId);
  });
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error('The site is there once tests run.');
    return browser;
  };
}

/** The dialog of a new macro on a new page of author1, with "Company Jira" chosen. */
export async function insertTable(
  browser: SiteInBrowser,
  title: string,
): Promise<{ page: Page; dialog: FrameLocator }> {
  const page = await browser.openAs('author1', '/wiki/spaces/PRODUCT');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByLabel('Page title').fill(title);
  await page.getByText('Insert', { exact: true }).click();
  await page.getByRole('button', { name: /JQL Table/ }).click();
  const dialog = frameTitled(page, 'JQL Table', 1);
  await dialog.getByLabel('Jira application link').selectOption({ label: 'Company Jira' });
  return { page, dialog };
}

import type { FrameLocator, Page } from 'playwright-core';
import { frameTitled, type SiteInBrowser } from './site-in-browser';

/** The page of the administrator, in a new tab. */
export async function openLinks(
  browser: SiteInBrowser,
): Promise<{ page: Page; links: FrameLocator }> {
  const page = await browser.openAs('admin', '/wiki/admin');
  await page.getByRole('link', { name: 'Application links' }).click();
  return { page, links: frameTitled(page, 'Application links') };
}

/**
 * Opens the wizard. By the keyboard, because Chromium drops a click into a frame of another origin that has just moved,
 * which this one does while its list arrives.
 */
export const startLink = (links: FrameLocator): Promise<void> =>
  links.getByRole('button', { name: 'Create link' }).press('Enter');

interface Application {
  kind: 'Atlassian product via OAuth 2.0' | 'Atlassian product' | 'External application';
  url: string;
  name: string;
}

/** The first step of "Create link", as far as what follows it; a host that is new is allowed. */
export async function beginLink(
  { site }: SiteInBrowser,
  { page, links }: { page: Page; links: FrameLocator },
  { kind, url, name }: Application,
): Promise<void> {
  await startLink(links);
  await links.getByRole('radio', { name: kind, exact: true }).check();
  await links.getByLabel('Application URL').fill(url);
  await links.getByLabel('Name', { exact: true }).fill(name);
  await links.getByRole('button', { name: 'Continue' }).click();
  const approved = site.host.egress.approved().flatMap(({ configured }) => configured);
  const isNew = approved.every(({ domain }) => domain !== new URL(url).origin);
  if (isNew && kind !== 'External application') await allowAccess(page);
  await links.getByText(/Step 2 of/).waitFor();
}

/** Confluence's own question before the app may contact a host. */
export const allowAccess = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Allow access' }).click();

/** From what was found to the outgoing side, without an incoming one. @returns where people come back to */
export async function goToOutgoing(links: FrameLocator): Promise<string> {
  await links.getByRole('button', { name: 'Continue' }).click();
  await links.getByRole('button', { name: 'Configure outgoing only' }).click();
  return links.getByLabel('Redirect URI').inputValue();
}

export async function enterClient(
  links: FrameLocator,
  client: { clientId: string; clientSecret: string },
): Promise<void> {
  await links.getByLabel('Client ID').fill(client.clientId);
  await links.getByLabel('Client secret').fill(client.clientSecret);
  await links.getByRole('button', { name: 'Save', exact: true }).click();
}

/** The administrator's own approval, as far as the other side's question. @returns the tab that asks */
export async function approveAsAdministrator(
  { page, links }: { page: Page; links: FrameLocator },
  name: string,
): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await links.getByRole('button', { name: `Actions for ${name}` }).click();
  await links.getByRole('menuitem', { name: 'Approve access as yourself' }).click();
  return opened;
}

/** The line of a link, once its test has said this. */
export async function rowWith(links: FrameLocator, name: string, said: string) {
  const row = links.getByRole('row', { name }).first();
  await row.getByText(said, { exact: true }).first().waitFor();
  return row;
}

/** The link that its redirect URI or callback URL leads back to. */
export const linkIdOf = (redirectUri: string): string => redirectUri.split('/').at(-1) ?? '';

/** A page with one table of a link. @returns its address */
export function publishTable({ site }: SiteInBrowser, linkId: string, jql: string): string {
  const definition = {
    v: 1,
    sources: [{ linkId, jql }],
    columns: [{ fieldId: 'issuekey' }, { fieldId: 'summary' }],
    display: { maxRows: 50 },
  };
  const node = site.confluence.macroNode('jql-table', definition);
  const id = site.confluence.createPage({
    space: 'PRODUCT',
    title: jql,
    author: 'author1',
    body: { type: 'doc', version: 1, content: [node] },
  });
  return site.confluence.pageUrl(id);
}

/** An author writes the table in the editor, which signs it. @returns the address of the published page */
export async function writeTable(
  browser: SiteInBrowser,
  table: { link: string; title: string; jql: string },
): Promise<string> {
  const page = await browser.openAs('author1', '/wiki/spaces/PRODUCT');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByLabel('Page title').fill(table.title);
  await page.getByText('Insert', { exact: true }).click();
  await page.getByRole('button', { name: /JQL Table/ }).click();
  const dialog = frameTitled(page, 'JQL Table', 1);
  await dialog.getByLabel('Jira application link').selectOption({ label: table.link });
  await dialog.getByLabel('JQL', { exact: true }).fill(table.jql);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('heading', { level: 1, name: table.title }).waitFor();
  const { pathname } = new URL(page.url());
  await page.close();
  return pathname;
}

/** The table on a page, as that account sees it. */
export async function openTable(
  browser: SiteInBrowser,
  account: string,
  path: string,
): Promise<{ page: Page; table: FrameLocator }> {
  const page = await browser.openAs(account, path);
  return { page, table: frameTitled(page, 'JQL Table') };
}

/** A linked application sends a person's browser to the page on which the app asks for their consent. */
export function sendToConsent(
  browser: SiteInBrowser,
  account: string,
  query: string,
): Promise<Page> {
  const { appId, environmentId } = browser.site.host.app;
  const path = `/wiki/apps/${appId}/${environmentId}/jira-connections`;
  return browser.openAs(account, `${path}?${query}`);
}

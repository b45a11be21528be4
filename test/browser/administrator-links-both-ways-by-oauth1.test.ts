import type { FrameLocator, Page } from 'playwright-core';
import { registerConsumer } from '#support/ui/jira-administrator';
import { beginLink, openLinks, rowWith } from '#support/ui/link-journey';
import {
  agreeToLeave,
  frameTitled,
  newTabOf,
  openSiteInBrowser,
  signInToJira,
  type SiteInBrowser,
} from '#support/ui/site-in-browser';

let browser: SiteInBrowser;
beforeAll(async () => {
  browser = await openSiteInBrowser();
});
afterAll(() => browser.close());

/** As far as the page that checks both directions. */
async function linkBothWays(name: string) {
  const opened = await openLinks(browser);
  const { links } = opened;
  const url = browser.site.jira.baseUrl;
  await beginLink(browser, opened, { kind: 'Atlassian product', url, name });
  await links.getByText('Found: Jira').waitFor();
  await links.getByRole('button', { name: 'Continue' }).click();
  await registerConsumer(browser, links);
  await links.getByRole('radio', { name: 'OAuth', exact: true }).check();
  await links.getByRole('button', { name: 'Save', exact: true }).click();
  await links.getByText('The values below are those that').waitFor();
  await links.getByRole('button', { name: 'Save and test' }).click();
  await links.getByText('Step 5 of 5').waitFor();
  return opened;
}

const linksOf = (name: string) => `Open the application links of ${name}`;
const done = (links: FrameLocator) => links.locator('.lozenge').filter({ hasText: 'Done' });

/** What the administrator of Jira does there. @returns the tab, on the page of Confluence that asks for access */
async function linkFromJira(page: Page, links: FrameLocator, name: string): Promise<Page> {
  const url = await links.getByLabel('Application URL of Confluence').inputValue();
  const jira = await newTabOf(page, () =>
    links.getByRole('button', { name: linksOf(name) }).click(),
  );
  jira.on('dialog', agreeToLeave);
  await signInToJira(jira, 'admin');
  await jira.getByLabel('Application URL').fill(url);
  await jira.getByRole('button', { name: 'Create link' }).click();
  await jira.getByText('Linked: JQL Table for Confluence').waitFor();
  await jira.getByRole('button', { name: 'Test connection' }).click();
  await frameTitled(jira, 'Jira connections').getByText(`${name} wants to act for you`).waitFor();
  return jira;
}

test('an administrator is led to Jira and back, and sees both directions of an OAuth 1.0 link checked', async () => {
  const name = 'Two-way Jira';
  const { page, links } = await linkBothWays(name);
  await links.getByText('Still open').waitFor();
  expect(await done(links).count()).toBe(2);

  const asking = await linkFromJira(page, links, name);
  const allow = frameTitled(asking, 'Jira connections').getByRole('button', { name: 'Allow' });
  const back = await newTabOf(asking, () => allow.click());
  await back.getByText('The application answered: 0 saved tables.').waitFor();
  await page.bringToFront();

  await done(links).nth(2).waitFor();
  await links.getByRole('button', { name: 'Done', exact: true }).click();
  const row = await rowWith(links, name, 'Connected');
  expect(await row.textContent()).toContain('Two-way');
});

test('a person who denies an OAuth 1.0 application is sent back, and the application reads nothing', async () => {
  const page = await browser.openJira('admin');
  page.on('dialog', agreeToLeave);
  await page.getByRole('link', { name: 'Incoming links' }).click();
  await page.getByRole('link', { name: 'Outgoing links by OAuth 1.0a' }).click();
  await page.getByRole('button', { name: 'Test connection' }).click();

  const deny = frameTitled(page, 'Jira connections').getByRole('button', { name: 'Deny' });
  const back = await newTabOf(page, () => deny.click());

  await back.getByText('Access was denied.').waitFor();
});

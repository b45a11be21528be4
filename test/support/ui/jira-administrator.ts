import type { FrameLocator } from 'playwright-core';
import { forgetJira, type SiteInBrowser } from './site-in-browser';

/** What a Jira administrator does on the other side of an OAuth 1.0 link, with what the page of the link says. */
export async function registerConsumer(
  browser: SiteInBrowser,
  links: FrameLocator,
  rights: { executeAs?: string; impersonation?: boolean } = {},
): Promise<void> {
  const [key, publicKey, callback] = await Promise.all(
    ['Consumer key', 'Public key', 'Callback URL'].map((label) =>
      links.getByLabel(label).inputValue(),
    ),
  );
  const jira = await browser.openJira('admin');
  await jira.getByRole('link', { name: 'Incoming links' }).click();
  await jira.getByRole('link', { name: 'Incoming links by OAuth 1.0a' }).click();
  await jira.getByLabel('Consumer key').fill(key ?? '');
  await jira.getByLabel('Consumer name').fill('Confluence Cloud');
  await jira.getByLabel('Public key').fill(publicKey ?? '');
  await jira.getByLabel('Consumer callback URL').fill(callback ?? '');
  if (rights.executeAs !== undefined) {
    await jira.getByLabel('Allow two-legged OAuth').check();
    await jira.getByLabel('Execute as').fill(rights.executeAs);
  }
  if (rights.impersonation) await jira.getByLabel('Allow user impersonation').check();
  await jira.getByRole('button', { name: 'Save' }).click();
  await jira.getByText('Saved: Confluence Cloud').waitFor();
  await forgetJira(jira.context());
  await jira.close();
}

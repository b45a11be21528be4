import type { BrowserContext } from 'playwright-core';
import { JIRA_CALLBACK, type AdminSite } from './admin-site';
import { frameTitled, photograph } from './camera';

/** What people see of links: Connect in a table, their connections, and what an application asks of them. */
export async function takeReaderPictures(context: BrowserContext, at: AdminSite): Promise<void> {
  const { host } = at.site;
  const connections = `${host.siteUrl}/wiki/apps/${host.app.appId}/${host.app.environmentId}/jira-connections`;
  const page = await context.newPage();

  await page.goto(`${at.pageUrl}?as=reader1`);
  const macro = frameTitled(page, 'JQL Table');
  await macro.getByRole('button', { name: /^Connect to/ }).waitFor();
  await photograph(page.locator('iframe[title="JQL Table"]').first(), 'reader-connect');

  await page.goto(`${at.severalUrl}?as=admin`);
  await macro.getByText(/^Issues from/).waitFor();
  await photograph(page.locator('iframe[title="JQL Table"]').first(), 'several-jiras');

  await page.goto(`${connections}?as=admin`);
  const mine = frameTitled(page, 'Jira connections');
  await mine
    .getByRole('button', { name: /Disconnect/ })
    .first()
    .waitFor();
  await photograph(mine.getByRole('main'), 'reader-connections');

  await page.goto(`${connections}?${consentQuery(at)}`);
  await mine.getByRole('button', { name: 'Allow' }).waitFor();
  await photograph(mine.getByRole('main'), 'reader-consent');
  await page.close();
}

const consentQuery = ({ incomingClientId }: AdminSite) =>
  new URLSearchParams({
    as: 'reader1',
    response_type: 'code',
    client_id: incomingClientId,
    redirect_uri: JIRA_CALLBACK,
    scope: 'READ',
    state: 'a-state',
    // RFC 7636, appendix B
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  }).toString();

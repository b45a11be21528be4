import type { BrowserContext, FrameLocator } from 'playwright-core';
import { chooseAction, openAdminPage, press } from './admin-page';
import { approveHost } from '../../demo/demo-link';
import { BITBUCKET_URL, type AdminSite } from './admin-site';
import { photograph } from './camera';

const LINK = 'Company Jira';

/** The forms behind the menu of a link. */
export async function takeFormPictures(context: BrowserContext, at: AdminSite): Promise<void> {
  const { page, links } = await openAdminPage(context, at);
  const take = (name: string) => photograph(links.getByRole('main'), name);
  const cancel = () => press(links, 'Cancel');

  await chooseAction(links, LINK, 'Edit outgoing link');
  await links.getByLabel('Client ID').fill('another-client');
  await take('admin-edit-outgoing');
  await cancel();
  await chooseAction(links, LINK, 'Edit incoming link');
  await links.getByLabel('Permission').waitFor();
  await take('admin-edit-incoming');
  await cancel();
  await fillAccess(links);
  await take('admin-who-reads');
  await cancel();
  await chooseAction(links, LINK, 'Move macros to another link');
  await links.getByLabel('Move the macros to').selectOption({ label: 'Acme' });
  await links.getByRole('checkbox').first().waitFor();
  await press(links, 'Preview');
  await links.getByRole('button', { name: 'Move macros' }).waitFor();
  await take('admin-repoint');
  await page.close();
  await takeTriedRequest(context, at);
}

/** A request to the Bitbucket, once the app may contact it. */
async function takeTriedRequest(context: BrowserContext, at: AdminSite): Promise<void> {
  approveHost(at.site, BITBUCKET_URL);
  const { page, links } = await openAdminPage(context, at);
  await chooseAction(links, 'Bitbucket', 'Try a request');
  await links.getByLabel('Path').fill('/rest/api/1.0/application-properties');
  await press(links, 'Send request');
  await links.getByText('HTTP status 200').waitFor();
  await photograph(links.getByRole('dialog'), 'admin-try-request');
  await page.close();
}

async function fillAccess(links: FrameLocator): Promise<void> {
  await chooseAction(links, LINK, 'Reader access');
  await links.getByRole('radio', { name: 'The permissions of a shared account' }).check();
  await links.getByRole('radio', { name: 'Only the spaces that I list' }).check();
  await links.getByLabel('Space keys').fill('PRODUCT');
  await links.getByLabel('JQL that is always added').fill('project = APP');
}

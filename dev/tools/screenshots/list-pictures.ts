import type { BrowserContext } from 'playwright-core';
import { chooseAction, openAdminPage, press, type AdminPage } from './admin-page';
import type { AdminSite } from './admin-site';
import { photograph, useDarkTheme, useLightTheme } from './camera';

/** The list of links with its menu and dialogs, and the audit log. */
export async function takeListPictures(context: BrowserContext, at: AdminSite): Promise<void> {
  const admin = await openAdminPage(context, at);
  const { page, links, picture } = admin;
  await isTested(admin);
  await photograph(links.getByRole('table', { name: 'Application links' }), 'admin-links-light');
  await photograph(links.getByRole('table', { name: 'Audit log' }), 'admin-audit-log');
  await links.getByRole('button', { name: 'Actions for Company Jira' }).click();
  await photograph(picture, 'admin-menu');
  await links.getByRole('menuitem', { name: 'View credentials' }).click();
  await links.getByLabel('Client ID (incoming)').waitFor();
  await photograph(links.getByRole('dialog'), 'admin-credentials');
  await press(links, 'Close');
  await chooseAction(links, 'Company Jira', 'Delete');
  await links.getByText(/use this link:/).waitFor();
  await photograph(links.getByRole('dialog'), 'admin-delete');
  await press(links, 'Cancel');
  await useDarkTheme(page);
  await page.reload();
  await isTested(admin);
  await photograph(links.getByRole('table', { name: 'Application links' }), 'admin-links-dark');
  await useLightTheme(page);
  await page.close();
}

/** Waits until every link shows its status. */
async function isTested({ links }: AdminPage): Promise<void> {
  await links.getByText('Tested as').waitFor();
  await links.getByText('Connection refused').waitFor();
  await links.getByText('Testing connection').first().waitFor({ state: 'hidden' });
}

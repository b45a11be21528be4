import type { BrowserContext, FrameLocator } from 'playwright-core';
import { DEMO_CLOUD_URL } from '../../demo/cloud-jira';
import { openAdminPage, press } from './admin-page';
import type { AdminSite } from './admin-site';
import { photograph } from './camera';

interface Wizard {
  links: FrameLocator;
  jiraUrl: string;
  take: (name: string) => Promise<void>;
}

/** "Create link", for every kind of application. */
export async function takeWizardPictures(context: BrowserContext, at: AdminSite): Promise<void> {
  for (const walk of [walkDataCenter, walkCloud, walkOAuth1, walkOutgoing, walkIncoming]) {
    const { page, links } = await openAdminPage(context, at);
    await press(links, 'Create link');
    const take = (name: string) => photograph(links.getByRole('main'), name);
    await walk({ links, jiraUrl: at.site.jira.baseUrl, take });
    await page.close();
  }
}

async function enterAddress({ links }: Wizard, kind: string, url: string, name = '') {
  await links.getByRole('radio', { name: kind, exact: true }).check();
  await links.getByLabel('Application URL').fill(url);
  await links.getByLabel('Name', { exact: true }).fill(name);
}

async function walkDataCenter(wizard: Wizard): Promise<void> {
  const { links, jiraUrl, take } = wizard;
  await enterAddress(wizard, 'Atlassian product via OAuth 2.0', jiraUrl, 'Team Jira');
  await take('wizard-address');
  await press(links, 'Continue');
  await links.getByText(/^Found:/).waitFor();
  await take('wizard-found');
  await press(links, 'Continue');
  await links.getByLabel('Redirect URL').waitFor();
  await take('wizard-incoming');
  await press(links, 'Continue');
  await links.getByRole('heading', { name: 'Incoming link details' }).waitFor();
  await replace(links, 'Client ID', '7c1f0b6c5d2e4a93');
  await replace(links, 'Client secret', 'a-secret-that-is-shown-only-this-once');
  await take('wizard-incoming-details');
  await press(links, 'Configure outgoing');
  await links.getByLabel('Redirect URI').waitFor();
  await take('wizard-outgoing');
}

async function walkCloud(wizard: Wizard): Promise<void> {
  const { links, take } = wizard;
  await enterAddress(wizard, 'Atlassian product via OAuth 2.0', DEMO_CLOUD_URL, 'Partner Jira');
  await press(links, 'Continue');
  await links.getByText(/^Found:/).waitFor();
  await press(links, 'Continue');
  await press(links, 'Configure outgoing only');
  await links.getByLabel('Redirect URI').waitFor();
  await take('wizard-cloud');
}

async function walkOAuth1(wizard: Wizard): Promise<void> {
  const { links, jiraUrl, take } = wizard;
  await enterAddress(wizard, 'Atlassian product', jiraUrl, 'Old Jira');
  await press(links, 'Continue');
  await links.getByText(/^Found:/).waitFor();
  await press(links, 'Continue');
  await links.getByLabel('Public key').waitFor();
  await links.getByRole('radio', { name: 'The servers have the same set of users' }).check();
  await press(links, 'Add a person');
  await links.getByRole('combobox', { name: 'Person 1' }).pressSequentially('Rosa');
  await links.getByRole('option', { name: /Rosa Weber/ }).click();
  await links.getByLabel('Username 1').fill('rweber');
  await take('wizard-oauth1');
}

async function walkOutgoing(wizard: Wizard): Promise<void> {
  const { links, take } = wizard;
  await enterAddress(wizard, 'External application', 'https://tracker.example.com', 'Tracker');
  await press(links, 'Continue');
  await links.getByLabel('Provider').selectOption({ label: 'Google' });
  await take('wizard-external-outgoing');
}

async function walkIncoming(wizard: Wizard): Promise<void> {
  const { links, take } = wizard;
  await enterAddress(wizard, 'External application', 'https://reports.example.com', 'Reports');
  await links.getByRole('radio', { name: 'Incoming' }).check();
  await take('wizard-external');
  await press(links, 'Continue');
  await links.getByLabel('Redirect URL').fill('https://reports.example.com/callback');
  await take('wizard-external-incoming');
}

/** Keeps pictures the same in every run, and valid secrets out of them. */
const replace = (links: FrameLocator, label: string, value: string) =>
  links.getByLabel(label).evaluate((input, text) => {
    (input as unknown as { value: string }).value = text;
  }, value);

import type { FrameLocator, Page } from 'playwright-core';
import { beginLink, enterClient, openLinks, rowWith } from '#support/ui/link-journey';
import {
  agreeToLeave,
  frameTitled,
  newTabOf,
  openSiteInBrowser,
  type SiteInBrowser,
} from '#support/ui/site-in-browser';

const NAME = 'Both ways';
/** Until the other side's address is known. */
const PLACEHOLDER = 'https://placeholder.example.com/callback';

let browser: SiteInBrowser;
beforeAll(async () => {
  browser = await openSiteInBrowser();
});
afterAll(() => browser.close());

/** A page of the Jira's administration, in a new tab. */
async function openInJira(link?: string): Promise<Page> {
  const jira = await browser.openJira('admin');
  jira.on('dialog', agreeToLeave);
  await jira.getByRole('link', { name: 'Incoming links' }).click();
  if (link !== undefined) await jira.getByRole('link', { name: link }).click();
  return jira;
}

/** Step 1, on this side: what the Jira needs to ask Confluence. */
async function createIncomingHere(links: FrameLocator) {
  await links.getByRole('button', { name: 'Continue' }).click();
  await links.getByLabel('Redirect URL').fill(PLACEHOLDER);
  await links.getByLabel('Permission').selectOption('READ');
  await links.getByRole('button', { name: 'Continue' }).click();
  await links.getByRole('heading', { name: 'Incoming link details' }).waitFor();
  const labels = [
    'Client ID',
    'Client secret',
    'Authorization endpoint',
    'Token endpoint',
  ] as const;
  const values = await Promise.all(
    labels.map(async (label) => [label, await links.getByLabel(label).inputValue()] as const),
  );
  return new Map<string, string>(values);
}

/** Step 2, on the other side, with a placeholder too. */
async function createIncomingThere() {
  const jira = await openInJira();
  await jira.getByLabel('Name').fill(NAME);
  await jira.getByLabel('Redirect URL').fill(PLACEHOLDER);
  await jira.getByRole('button', { name: 'Create' }).click();
  const [clientId = '', clientSecret = ''] = await Promise.all(
    ['client-id', 'client-secret'].map((id) => jira.getByTestId(id).innerText()),
  );
  await jira.close();
  return { clientId, clientSecret };
}

/** Gives the link there the address that this side shows. */
async function editIncomingThere(redirectUri: string) {
  const jira = await openInJira();
  await jira.getByLabel('Link', { exact: true }).selectOption(NAME);
  await jira.getByLabel('New URL to redirect to').fill(redirectUri);
  await jira.getByRole('button', { name: 'Save URL' }).click();
  await jira.getByText(`Saved: ${NAME}`).waitFor();
  await jira.close();
}

/** Step 4, on the other side. @returns the redirect URL that it shows */
async function createOutgoingThere(values: ReadonlyMap<string, string>): Promise<string> {
  const jira = await openInJira('Outgoing links by OAuth 2.0');
  await jira.getByLabel('Name').fill(NAME);
  for (const [label, value] of values) await jira.getByLabel(label).fill(value);
  await jira.getByRole('button', { name: 'Save' }).click();
  await jira.getByText(`Saved: ${NAME}`).waitFor();
  const redirectUrl = await jira.getByRole('row', { name: NAME }).locator('code').innerText();
  await jira.close();
  return redirectUrl;
}

async function editIncomingHere(links: FrameLocator, redirectUrl: string) {
  await links.getByRole('button', { name: `Actions for ${NAME}` }).click();
  await links.getByRole('menuitem', { name: 'Edit incoming link' }).click();
  await links.getByLabel('Redirect URL').fill(redirectUrl);
  await links.getByRole('button', { name: 'Save' }).click();
  await links.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The other side asks for a person's approval. @returns the frame of the question, and its tab */
async function askFromThere() {
  const jira = await openInJira('Outgoing links by OAuth 2.0');
  await jira.getByRole('button', { name: 'Test connection' }).click();
  return { jira, consent: frameTitled(jira, 'Jira connections') };
}

test('an administrator links Jira and Confluence in four steps with placeholders, and each side reads from the other', async () => {
  const opened = await openLinks(browser);
  const { links } = opened;
  const url = browser.site.jira.baseUrl;
  await beginLink(browser, opened, { kind: 'Atlassian product via OAuth 2.0', url, name: NAME });

  const incoming = await createIncomingHere(links);
  const client = await createIncomingThere();
  await links.getByRole('button', { name: 'Configure outgoing' }).click();
  const redirectUri = await links.getByLabel('Redirect URI').inputValue();
  await enterClient(links, client);
  await editIncomingThere(redirectUri);
  const redirectUrl = await createOutgoingThere(incoming);

  const { jira, consent } = await askFromThere();
  await consent.getByRole('alert', { name: 'This request cannot be answered' }).waitFor();
  await jira.close();
  await opened.page.bringToFront();
  expect(await (await rowWith(links, NAME, 'Setup incomplete')).textContent()).toContain('Two-way');

  await editIncomingHere(links, redirectUrl);
  const asked = await askFromThere();
  await asked.consent.getByText(`${NAME} wants to act for you`).waitFor();
  const allow = asked.consent.getByRole('button', { name: 'Allow' });
  const back = await newTabOf(asked.jira, () => allow.click());
  await back.getByText('The application answered: 0 saved tables.').waitFor();
  await rowWith(links, NAME, 'Connected');
});

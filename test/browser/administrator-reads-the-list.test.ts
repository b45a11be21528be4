import { startApplication } from '#dev/applications/start-application';
import { callResolver, createDemoLink } from '#dev/demo/demo-link';
import { isIn, secretsIn } from '#support/sites/secrets-in';
import {
  beginLink,
  enterClient,
  goToOutgoing,
  linkIdOf,
  openLinks,
  openTable,
  publishTable,
  rowWith,
  startLink,
} from '#support/ui/link-journey';
import {
  approveFrom,
  frameTitled,
  openSiteInBrowser,
  type SiteInBrowser,
} from '#support/ui/site-in-browser';

const BITBUCKET = 'https://bitbucket.example.com';

let browser: SiteInBrowser;
beforeAll(async () => {
  const bitbucket = await startApplication('bitbucket', { baseUrl: BITBUCKET });
  browser = await openSiteInBrowser({ map: { [BITBUCKET]: bitbucket.origin } });
  const { site } = browser;
  await createDemoLink(site, site.jira, 'Company Jira');
  await createDemoLink(site, bitbucket, 'Code', { type: 'bitbucket', scope: 'REPO_READ' });
  await createIncomingLink('Reports');
  await bitbucket.stop();
});
afterAll(() => browser.close());

/** A link that only lets another application ask Confluence. */
async function createIncomingLink(name: string): Promise<void> {
  const { site } = browser;
  const admin = site.confluence.frame('application-links', 'admin');
  const { linkId } = await callResolver<{ linkId: string }>(site, admin, 'prepareLink');
  await callResolver(site, admin, 'createLink', {
    linkId,
    name,
    url: 'https://reports.example.com',
    type: 'generic',
    incoming: {
      redirectUris: ['https://reports.example.com/back'],
      scope: 'READ',
      allowsClientCredentials: false,
    },
  });
}

test('an administrator finds the list of links in the settings, with the application, direction and status of each', async () => {
  const page = await browser.openAs('admin', '/wiki/admin');
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await page.getByRole('link', { name: 'Application links' }).click();
  const links = frameTitled(page, 'Application links');

  const jira = await rowWith(links, 'Company Jira', 'Connected');
  const code = await rowWith(links, 'Code', 'Network error');
  const reports = await rowWith(links, 'Reports', 'Non-Atlassian');

  expect(await jira.textContent()).toMatch(/Jira Data Center \d+\.\d+\.\d+.*Outgoing/);
  expect(await code.textContent()).toMatch(/Bitbucket Data Center \d+\.\d+\.\d+.*Outgoing/);
  expect(await reports.textContent()).toMatch(/Generic application.*Incoming/);
});

test('the first step of the wizard recommends OAuth 2.0 and has it chosen', async () => {
  const { links } = await openLinks(browser);
  await startLink(links);
  const kinds = links.getByRole('group', { name: 'Application type' });

  const oauth2 = kinds.getByRole('radio', { name: 'Atlassian product via OAuth 2.0' });
  expect(await oauth2.isChecked()).toBe(true);
  // The recommendation stands behind the first of them, and nowhere else.
  expect(await kinds.innerText()).toMatch(
    /^[^]*via OAuth 2\.0\n+[^\n]*Recommended\.\n+Atlassian product\n(?![^]*Recommended)/,
  );
});

test('the second step of the wizard says why an address does not answer, and looks again', async () => {
  const { links } = await openLinks(browser);
  await startLink(links);
  await links.getByLabel('Application URL').fill(`${BITBUCKET}/gone`);
  await links.getByRole('button', { name: 'Continue' }).click();

  await links.getByText('Step 2 of').waitFor();
  await links.getByRole('alert').getByText('Connection refused').waitFor();
  await links.getByRole('button', { name: 'Check again' }).click();
  await links.getByRole('alert').getByText('Connection refused').waitFor();
});

test('no answer of the site to any browser holds a secret of a link or a token of a reader', async () => {
  const answers: Promise<string>[] = [];
  const opened = await openLinks(browser);
  const { page, links } = opened;
  page.context().on('response', (response) => {
    if (response.url().startsWith(browser.site.host.siteUrl)) {
      answers.push(response.text().catch(() => ''));
    }
  });
  const url = browser.site.jira.baseUrl;
  await beginLink(browser, opened, {
    kind: 'Atlassian product via OAuth 2.0',
    url,
    name: 'Quiet Jira',
  });
  const redirectUri = await goToOutgoing(links);
  const client = { name: 'Quiet', redirectUri, scope: 'READ' };
  await enterClient(links, browser.site.jira.registerClient(client));
  await rowWith(links, 'Quiet Jira', 'Connected');
  await links.getByRole('button', { name: 'Actions for Quiet Jira' }).click();
  await links.getByRole('menuitem', { name: 'View credentials' }).click();
  await links.getByRole('dialog').getByText('Client ID').first().waitFor();
  const path = publishTable(browser, linkIdOf(redirectUri), 'key = APP-1');
  const reader = await openTable(browser, 'reader1', path);
  await (await approveFrom(reader.page, 'Quiet Jira', 'reader1')).close();
  await reader.page.bringToFront();
  await reader.table.getByRole('link', { name: 'APP-1', exact: true }).waitFor();

  const text = (await Promise.all(answers)).join('\n');
  const secrets = secretsIn(browser.site.host.dumpStorage().secrets);

  expect(text).toContain('Quiet Jira');
  expect(secrets.length).toBeGreaterThanOrEqual(4);
  expect(secrets.filter((secret) => isIn(text, secret))).toEqual([]);
});

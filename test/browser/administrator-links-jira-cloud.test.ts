import { cloudOrigins, consoleUrl, DEMO_CLOUD_URL, startDemoCloud } from '#dev/demo/cloud-jira';
import type { CloudStandIn } from '#dev/jira/stand-in';
import {
  beginLink,
  enterClient,
  goToOutgoing,
  linkIdOf,
  openLinks,
  openTable,
  publishTable,
  rowWith,
} from '#support/ui/link-journey';
import {
  answerConsent,
  forgetJira,
  openSiteInBrowser,
  signInToJira,
  type SiteInBrowser,
} from '#support/ui/site-in-browser';

let cloud: CloudStandIn;
let browser: SiteInBrowser;
beforeAll(async () => {
  cloud = await startDemoCloud({});
  browser = await openSiteInBrowser({ map: cloudOrigins(cloud) });
});
afterAll(async () => {
  await browser.close();
  await cloud.stop();
});

/** What the administrator does in Atlassian's developer console. */
async function createApp(callbackUrl: string) {
  const console = await browser.openAs('admin', consoleUrl(cloud));
  await signInToJira(console, 'admin');
  await console.getByLabel('Name').fill('JQL tables');
  await console.getByLabel('Callback URL').fill(callbackUrl);
  await console.getByRole('button', { name: 'Create' }).click();
  const clientId = await console.getByTestId('client-id').innerText();
  const clientSecret = await console.getByTestId('client-secret').innerText();
  await forgetJira(console.context());
  await console.close();
  return { clientId, clientSecret };
}

test('an administrator links a Jira Cloud by an OAuth 2.0 app, and a reader approves access once', async () => {
  const opened = await openLinks(browser);
  const { links } = opened;
  await beginLink(browser, opened, {
    kind: 'Atlassian product via OAuth 2.0',
    url: DEMO_CLOUD_URL,
    name: 'Acme',
  });
  await links.getByText('Found: Jira Cloud').waitFor();
  const redirectUri = await goToOutgoing(links);
  await enterClient(links, await createApp(redirectUri));
  const row = await rowWith(links, 'Acme', 'Connected');
  expect(await row.textContent()).toContain('Jira Cloud');

  const path = publishTable(browser, linkIdOf(redirectUri), 'key = APP-1');
  const { page, table } = await openTable(browser, 'reader1', path);
  await table.getByRole('button', { name: 'Connect to Acme' }).click();
  await answerConsent(page, 'reader1', 'Allow');
  const issue = table.getByRole('link', { name: 'APP-1', exact: true });
  expect(await issue.getAttribute('href')).toContain(`${DEMO_CLOUD_URL}/browse/APP-1`);
});

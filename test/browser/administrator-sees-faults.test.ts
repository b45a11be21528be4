import type { Page } from 'playwright-core';
import { callResolver, connectReader, createDemoLink } from '#dev/demo/demo-link';
import type { RefusalAuthor } from '#dev/jira/faults/refusals';
import { openLinks, rowWith } from '#support/ui/link-journey';
import { openSiteInBrowser, type SiteInBrowser } from '#support/ui/site-in-browser';

/** What stands between Confluence and Jira, as the connection test tells it to the administrator who must mend it. */

const MYSELF = '/rest/api/2/myself';
const SEARCH = '/rest/api/2/search';
const LANGUAGES = ['en-US', 'de-DE'] as const;

let browser: SiteInBrowser;
let page: Page;

beforeAll(async () => {
  browser = await openSiteInBrowser();
  const { site } = browser;
  const linkId = await createDemoLink(site, site.jira, 'Company Jira');
  await connectReader(site, 'admin', linkId);
  ({ page } = await openLinks(browser));
});
afterEach(() => browser.site.jira.faults.clear());
afterAll(() => browser.close());

/** The title of the frame is in the language of the page. */
const row = () =>
  page.locator('iframe').contentFrame().getByRole('row', { name: 'Company Jira' }).first();

test.each([
  [
    'a proxy that asks for a sign-in',
    MYSELF,
    'proxy-basic',
    /A proxy asks for a sign-in.*without them.*approvals of readers are kept.*Basic realm/s,
    /Ein Proxy verlangt eine Anmeldung.*Zugriff der Lesenden bleibt erhalten.*Basic realm/s,
  ],
  [
    'a token that is refused as soon as it is issued',
    MYSELF,
    'bearer',
    /New token refused.*passes on the Authorization header/s,
    /Neues Token abgelehnt.*Header Authorization/s,
  ],
  [
    'the IP allowlist of a site',
    MYSELF,
    'ip-allowlist',
    /IP address not allowed.*outgoing IP addresses of Forge apps/s,
    /IP-Adresse nicht zugelassen.*IP-Adressen von Forge-Apps/s,
  ],
  [
    'Jira’s cross-site check',
    SEARCH,
    'xsrf-check',
    /XSRF check failed.*match Jira’s base URL/s,
    /XSRF-Prüfung fehlgeschlagen.*Basis-URL von Jira/s,
  ],
  [
    'a proxy that allows GET only',
    SEARCH,
    'proxy-get-only',
    /POST refused.*Allow POST to \/rest\/api\//s,
    /POST abgelehnt.*Erlauben Sie POST auf \/rest\/api\//s,
  ],
] as [string, string, RefusalAuthor, RegExp, RegExp][])(
  'the test of a connection names %s and how to mend it, in both languages',
  async (_what, path, by, ...words) => {
    browser.site.jira.faults.add({ path, kind: { type: 'refusal', by } });

    for (const [index, language] of LANGUAGES.entries()) {
      await openIn(language);

      await row()
        .getByText(words[index] ?? '')
        .first()
        .waitFor();
    }
  },
);

test('the list tells a link that works, one whose application is not reached, and another kind of application apart', async () => {
  const { site } = browser;
  const admin = site.confluence.frame('application-links', 'admin');
  const { linkId } = await callResolver<{ linkId: string }>(site, admin, 'prepareLink');
  const incoming = {
    redirectUris: ['https://reports.acme.com/back'],
    scope: 'READ',
    allowsClientCredentials: false,
  };
  const url = 'https://reports.acme.com';
  const reports = { linkId, name: 'Reports', url, type: 'generic', incoming };
  await callResolver(site, admin, 'createLink', reports);
  const said = (name: string, status: string) =>
    rowWith(page.locator('iframe').contentFrame(), name, status);

  await openIn('en-US');
  await said('Company Jira', 'Connected');
  await said('Reports', 'Non-Atlassian');

  browser.site.jira.faults.add({ path: '/rest', kind: { type: 'reset' } });
  await openIn('en-US');
  await said('Company Jira', 'Network error');
  await said('Reports', 'Non-Atlassian');
});

/** The page tests its links when it opens. */
async function openIn(language: string): Promise<void> {
  const url = browser.site.host.siteUrl;
  await page.context().addCookies([{ name: 'confluence.locale', value: language, url }]);
  await page.reload();
}

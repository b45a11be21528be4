import type { Page } from 'playwright-core';
import { createDemoLink } from '#dev/demo/demo-link';
import { eventually } from '#support/eventually';
import {
  answerConsent,
  frameTitled,
  newTabOf,
  openSiteInBrowser,
  type SiteInBrowser,
} from '#support/ui/site-in-browser';

let browser: SiteInBrowser;
let pageUrl: string;

beforeAll(async () => {
  browser = await openSiteInBrowser(undefined, { keepsLeftPages: true });
  const { site } = browser;
  const linkId = await createDemoLink(site, site.jira, 'Company Jira');
  const definition = {
    v: 1,
    sources: [{ linkId, jql: 'project = APP order by key' }],
    columns: [{ fieldId: 'issuekey' }],
    display: { maxRows: 5 },
  };
  const content = [site.confluence.macroNode('jql-table', definition)];
  const body = { type: 'doc' as const, version: 1 as const, content };
  const page = { space: 'PRODUCT', title: 'One table', author: 'author1', body } as const;
  pageUrl = site.confluence.pageUrl(site.confluence.createPage(page));
});
afterAll(() => browser.close());

/** Leaves a page in the same tab and comes back. @returns whether the browser had kept the page as it was left */
async function leaveAndGoBack(page: Page, address: string): Promise<boolean> {
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => (document.title = String(persisted)));
  });
  await page.goto(address);
  // Playwright waits in vain for the load of a page that is not loaded again.
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction(() => ['true', 'false'].includes(document.title));
  return (await page.title()) === 'true';
}

test('a reader who goes back from Jira’s login to a page that the browser kept connects from there', async () => {
  const page = await browser.openAs('reader1', pageUrl);
  await page.goto(pageUrl);
  const connect = frameTitled(page, 'JQL Table').getByRole('button', { name: /^Connect to/ });
  const login = await newTabOf(page, () => connect.click());
  const { x = 0, y = 0, width = 0, height = 0 } = (await connect.boundingBox()) ?? {};
  const loginUrl = login.url();
  await login.close();

  expect(await leaveAndGoBack(page, loginUrl)).toBe(true);
  // Playwright does not know the frames of a page that comes back, so the button is pressed where it is.
  const press = () => page.mouse.click(x + width / 2, y + height / 2);
  // A press is lost before the frame of the page that came back takes part again.
  const tab = await eventually(async () => {
    const opened = page.context().waitForEvent('page', { timeout: 5_000 });
    const [found] = await Promise.all([opened.catch(() => undefined), press()]);
    return found;
  });
  await answerConsent(tab, 'reader1', 'Allow');

  await frameTitled(tab, 'JQL Table').getByRole('link', { name: 'APP-1', exact: true }).waitFor();
});

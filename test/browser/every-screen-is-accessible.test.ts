import type { Page } from 'playwright-core';
import { increasedContrastCss } from '#dev/host/services/resources/theme-tokens';
import { launchChromium, type Chromium } from '#dev/tools/launch-chromium';
import { graveFindings } from '#support/ui/axe';
import type { Look } from '../preview/looks';
import { openState } from '../preview/open-state';
import { startPreviewServer, type PreviewServer } from '../preview/preview-server';
import { STATES } from '../preview/states/states';

const LOOK: Look = { name: 'light', width: 1000, colorMode: 'light', locale: 'en-US' };

/** What Confluence sets on the document of each frame, besides the light theme that it starts with. */
const OTHER_COLORS = [
  { colorMode: 'dark', contrastMode: 'no-preference' },
  { colorMode: 'light', contrastMode: 'more' },
  { colorMode: 'dark', contrastMode: 'more' },
];

let server: PreviewServer;
let browser: Chromium;

beforeAll(async () => {
  server = await startPreviewServer(STATES);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** Changes the theme of the open page, as Confluence does it. */
const setColors = (page: Page, attributes: Record<string, string>) =>
  page.evaluate((wanted) => Object.assign(document.documentElement.dataset, wanted), attributes);

async function loadIncreasedContrast(page: Page) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, increasedContrastCss);
}

test.each(Object.entries(STATES))(
  'axe finds nothing serious in %s: light, dark, increased contrast',
  async (...state) => {
    const problems: string[] = [];
    const page = await openState({ server, context: browser.context }, state, LOOK, (problem) =>
      problems.push(problem),
    );
    await loadIncreasedContrast(page);

    const findings = await graveFindings(page);
    for (const colors of OTHER_COLORS) {
      await setColors(page, colors);
      const name = Object.values(colors).join(' ');
      const found = await graveFindings(page, ['color-contrast']);
      findings.push(...found.map((finding) => `${name}: ${finding}`));
    }

    expect({ findings, problems }).toEqual({ findings: [], problems: [] });
    await page.close();
  },
);

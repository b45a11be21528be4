import type { Frame, Page } from 'playwright-core';
import { launchChromium, type Chromium } from '../../../dev/tools/launch-chromium';
import { startBridgeApp, type BridgeApp } from '../../support/start-bridge-app';

let app: BridgeApp;
let browser: Chromium;

beforeAll(async () => {
  [app, browser] = await Promise.all([startBridgeApp(), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  await app.dispose();
});

async function openProbe(page: Page, config?: object): Promise<Frame> {
  const { confluence } = app;
  const body = {
    type: 'doc',
    version: 1,
    content: [confluence.macroNode('probe', config, 'local-1')],
  };
  const id = confluence.createPage({ space: 'PRODUCT', title: 'Probe', body, author: 'author1' });
  await page.goto(`${confluence.pageUrl(id)}?as=reader1`);
  const probe = page.frameLocator('iframe[title="Probe"]');
  await probe.getByText('Running probe').waitFor();
  const frame = page.frames().find((candidate) => candidate.url().includes('cdn.localhost'));
  if (!frame) throw new Error('The page has no frame of the app.');
  return frame;
}

test('a macro runs in its frame and invokes its resolver as the signed-in reader', async () => {
  const page = await browser.context.newPage();
  const frame = await openProbe(page, { label: 'ten' });

  const answer = await frame.evaluate(() => window.forge.invoke('echo', { n: 5 }));

  expect(answer).toMatchObject({
    payload: { n: 5 },
    context: {
      accountId: app.confluence.accountId('reader1'),
      moduleKey: 'probe',
      localId: 'local-1',
      extension: { type: 'macro', config: { label: 'ten' }, isEditing: false },
    },
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { findChromium } from './chromium.mjs';

/** Flags that keep Chromium off the network, and flags that a container needs. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Chromium {
  context: BrowserContext;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

export interface BrowserOptions {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  /** Frames of other sites may use storage, as in most people's browsers; Debian's refuses it. */
  keepsForFrames?: boolean;
  /** Pages that are left stay in the back/forward cache, as in people's browsers; Playwright switches it off. */
  keepsLeftPages?: boolean;
}

/** Of a profile that lets frames of other sites keep something. */
const KEEPS_FOR_FRAMES = { profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } };

/** Starts Chromium. @throws {Error} if Chromium is not installed; `npm test` installs it first */
export async function launchChromium(view: BrowserOptions = {}): Promise<Chromium> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found: set CHROME_PATH.');
  const profile = mkdtempSync(join(tmpdir(), 'jql-table-chromium-'));
  if (view.keepsForFrames) {
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(KEEPS_FOR_FRAMES));
  }
  const { width = 1280, height = 900, colorScheme = 'light' } = view;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: ARGUMENTS,
    ...(view.keepsLeftPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    viewport: { width, height },
    colorScheme,
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

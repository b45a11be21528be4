/** `npm run bench:viewer [-- --json] [-- --rounds=N]`: how fast the reader's table is, beside its peers. */
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../tools/chromium.mjs';
import { buildPeers } from './viewer/build-peers';
import { loadFrames, type Frames } from './viewer/load-frames';
import { loadPage, type Load, type Variant } from './viewer/load-page';
import { servePages } from './viewer/serve-pages';
import { asText, figures, type Round } from './viewer/viewer-figures';

const ROUNDS = 7;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--site-per-process'];

const VARIANTS: Record<number, string[]> = {
  50: ['viewer', 'vanilla', 'prototype', 'dynamic-table'],
  1000: ['viewer', 'vanilla', 'prototype', 'dynamic-table', 'dynamic-table?page=50'],
  5000: ['viewer', 'prototype'],
};

const PATHS: Record<string, (frame: number) => string> = {
  vanilla: () => '/vanilla/page?n=50',
  viewer: (frame) => `/viewer/page?n=50&project=X${frame}`,
  // A Jira takes a while: an answer that came at once would leave nothing to share.
  equal: () => '/viewer/page?n=50&delay=300',
};

/** Loads every variant once, in an order by chance. */
async function measureRound(browser: Browser, origin: string): Promise<Round> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const loads = new Map<string, Load>();
  const variants = Object.entries(VARIANTS).flatMap(([rows, names]) =>
    names.map((name): Variant => ({ name, rows: Number(rows) })),
  );
  for (const variant of shuffled(variants)) {
    loads.set(`${variant.name} ${variant.rows}`, await loadPage(context, origin, variant));
  }
  const frames = new Map<string, Frames>();
  for (const [name, pathOf] of shuffled(Object.entries(PATHS))) {
    frames.set(name, await loadFrames(context, origin, pathOf));
  }
  return { loads, frames };
}

function shuffled<T>(items: T[]): T[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

async function main(): Promise<void> {
  const wanted = process.argv.find((argument) => argument.startsWith('--rounds='));
  const rounds = Number(wanted?.slice('--rounds='.length) ?? ROUNDS);
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found: set CHROME_PATH.');
  const pages = await servePages(await buildPeers());
  const measured: Round[] = [];
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
      measured.push(await measureRound(browser, pages.origin));
      await browser.close();
      console.error(`Round ${round} of ${rounds}`);
    }
  } finally {
    pages.close();
  }
  const all = { rounds: measured, gzipBytes: pages.gzipBytes };
  console.log(process.argv.includes('--json') ? JSON.stringify(figures(all)) : asText(all));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.stack : String(error));
    process.exit(1);
  },
);

import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type {} from './page/watch';

/** One variant with so many rows, for example `viewer` or `dynamic-table?page=50`. */
export interface Variant {
  name: string;
  rows: number;
}

/** What one load of a page shows. */
export interface Load {
  /** Milliseconds from the navigation to the painted first rows. */
  firstRowsMs: number;
  elements: number;
  heapMb: number;
  /** While 300 px a frame are scrolled; only of 1,000 rows and more. */
  framesPerSecond?: number;
  /** From a click on the head of the summary to the painted rows; only of the viewer. */
  sortMs?: number;
  /** Paths that were loaded before the first rows stood. */
  files: string[];
}

const BYTES_PER_MB = 1_048_576;
const SCROLLS_FROM_ROWS = 1000;
const PATIENCE_MS = 120_000;

/** Loads a page in a tab that has just shown the hand-written one, so that none pays for waking the browser. */
export async function loadPage(
  context: BrowserContext,
  origin: string,
  { name, rows }: Variant,
): Promise<Load> {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await open(page, `${origin}/vanilla/page?n=50`);
    const [variant = '', parameters = ''] = name.split('?');
    await open(page, `${origin}/${variant}/page?n=${rows}&${parameters}`);
    const first = await page.evaluate(() => window.bench.firstRows());
    // What comes behind the first rows is not waited for; it is part of what the table needs.
    await page.waitForTimeout(300);
    const load: Load = { ...first, heapMb: await heapMb(session) };
    if (rows >= SCROLLS_FROM_ROWS) {
      load.framesPerSecond = await page.evaluate(() => window.bench.scrollSteadily());
    }
    if (variant === 'viewer') load.sortMs = await page.evaluate(() => window.bench.sortBySummary());
    return load;
  } finally {
    await page.close();
  }
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'bench' in window && window.bench.done, undefined, {
    timeout: PATIENCE_MS,
    polling: 50,
  });
}

async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN) / BYTES_PER_MB;
}

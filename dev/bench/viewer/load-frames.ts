import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from 'playwright-core';

const FRAMES = 20;
const PATIENCE_MS = 120_000;

/** What twenty macros on one page cost. */
export interface Frames {
  /** Milliseconds until the last of them has painted its first rows. */
  allPaintedMs: number;
  /** How often the app's backend was asked for a table. */
  asked: number;
}

declare global {
  interface Window {
    frames20: { painted: number[]; asked: number };
  }
}

/** Runs in the page around the frames. */
const LISTEN = `
  window.frames20 = { painted: [], asked: 0 };
  addEventListener('message', ({ data }) => {
    if (data.painted !== undefined) frames20.painted.push(performance.now());
    if (data.asked) frames20.asked += 1;
  });`;

/**
 * Opens a page with twenty frames of another site, as Confluence does: all in sight, because a browser draws no frame
 * that is out of sight.
 * @param pathOf of the page in a frame, by the frame's number
 */
export async function loadFrames(
  context: BrowserContext,
  origin: string,
  pathOf: (frame: number) => string,
): Promise<Frames> {
  const frames = Array.from(
    { length: FRAMES },
    (_, frame) =>
      `<iframe src="${origin}${pathOf(frame)}" style="width:240px;height:170px;border:0"></iframe>`,
  );
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><script>${LISTEN}</script>${frames.join('')}`);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const page = await context.newPage();
  try {
    // Another name for this machine, so that the frames belong to another site than the page.
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction((expected) => window.frames20.painted.length >= expected, FRAMES, {
      timeout: PATIENCE_MS,
    });
    const { painted, asked } = await page.evaluate(() => window.frames20);
    return { allPaintedMs: Math.max(...painted), asked };
  } finally {
    await page.close();
    server.close();
  }
}

import { whenPainted } from './when-painted';

const STEP_PX = 300;
const FRAMES = 90;
const LIMIT_MS = 2000;

/** Scrolls the table a little every frame. @returns frames a second */
export async function scrollSteadily(): Promise<number> {
  const scroller = document.querySelector('.issue-table-scroller, .scroller');
  const durations: number[] = [];
  await new Promise<void>((resolve) => {
    const begun = performance.now();
    let last: number | undefined;
    const step = (now: number) => {
      if (last !== undefined) durations.push(now - last);
      last = now;
      if (scroller) scroller.scrollTop += STEP_PX;
      if (durations.length < FRAMES && now - begun < LIMIT_MS) requestAnimationFrame(step);
      else resolve();
    };
    requestAnimationFrame(step);
  });
  scroller?.scrollTo({ top: 0 });
  return (1000 * durations.length) / durations.reduce((sum, each) => sum + each, 0);
}

const REST_MS = 200;

/** Orders our table by its summary. @returns milliseconds from the click to the painted rows */
export async function sortBySummary(): Promise<number> {
  await wait(REST_MS);
  const heads = [...document.querySelectorAll('th')];
  const head = heads.find(({ textContent }) => textContent.startsWith('Summary'));
  const begun = performance.now();
  head?.querySelector('button')?.click();
  while (!head?.hasAttribute('aria-sort')) await wait(1);
  await new Promise<void>(whenPainted);
  return performance.now() - begun;
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

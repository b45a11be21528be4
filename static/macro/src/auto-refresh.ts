import type { RefreshMinutes } from '#contract/refresh-interval';
import { readContext } from '#ui/bridge';

const MINUTE_MS = 60_000;

/** Refreshes what was asked for before `since`, in milliseconds since the epoch. */
type Refresh = (since: number) => void;

/**
 * Refreshes a table at the same instants as the other tables of the page with this interval, so that equal ones ask once.
 * A table that nobody sees waits until it is seen, and is then refreshed once.
 * @returns a function that ends it
 */
export function beginAutoRefresh(minutes: RefreshMinutes, refresh: Refresh): () => void {
  const controller = new AbortController();
  const period = minutes * MINUTE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isInSight = false;
  let due: number | undefined;

  const look = () => {
    if (due === undefined || document.hidden || !isInSight) return;
    const since = due;
    due = undefined;
    refresh(since);
  };
  const schedule = (offset: number) => {
    if (controller.signal.aborted) return;
    timer = setTimeout(
      () => {
        due = lastTick(Date.now(), period, offset);
        look();
        schedule(offset);
      },
      lastTick(Date.now(), period, offset) + period - Date.now(),
    );
  };

  const observer = new IntersectionObserver((entries) => {
    isInSight = entries.at(-1)?.isIntersecting ?? false;
    look();
  });
  observer.observe(document.documentElement);
  document.addEventListener('visibilitychange', look, { signal: controller.signal });
  void offsetOfPage(period).then(schedule);
  return () => {
    controller.abort();
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** The latest instant at which the tables of a page are refreshed. */
function lastTick(now: number, period: number, offset: number): number {
  return now - ((now - offset) % period);
}

/**
 * The frames of one page agree on the instants without a word, because they begin at the same remainder. Other readers
 * and pages have other ones, so that not all of them ask Jira at once.
 */
async function offsetOfPage(period: number): Promise<number> {
  const { siteUrl, accountId = '', extension } = await readContext();
  const words = JSON.stringify([siteUrl, accountId, extension.content ?? null]);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words));
  return new DataView(hash).getUint32(0) % period;
}

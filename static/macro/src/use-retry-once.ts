import { useEffect, useState } from 'react';
import type { AppError } from '#contract/app-error';

/** An hourly quota is waited for, but not much more. */
const LATEST_MS = 70 * 60_000;
/** So that not all tables of all readers come back in the same second. */
const JITTER = 0.3;
const JITTER_MAX_MS = 20_000;

/**
 * Tries again by itself when an error says at what time that makes sense: once, until something was
 * loaded again.
 * @param loaded identifies the last loaded table
 * @returns whether it will
 */
export function useRetryOnce(error: AppError | undefined, loaded: string, retry: () => void) {
  const [spentSince, setSpentSince] = useState<string>();
  const at = spentSince === loaded ? undefined : error?.details.retryAt;

  useEffect(() => {
    if (!isSoon(at)) return;
    const delay = Math.max(0, delayTo(at));
    const jitter = Math.min(delay * JITTER, JITTER_MAX_MS) * Math.random();
    const timer = setTimeout(() => {
      setSpentSince(loaded);
      retry();
    }, delay + jitter);
    return () => {
      clearTimeout(timer);
    };
  }, [at, loaded, retry]);

  return isSoon(at);
}

const delayTo = (at: string) => Date.parse(at) - Date.now();
const isSoon = (at: string | undefined): at is string =>
  at !== undefined && delayTo(at) <= LATEST_MS;

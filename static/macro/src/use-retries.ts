import { useEffect, useState } from 'react';
import type { AppError } from '#contract/app-error';
import { busyDelay, limitDelay } from './retry-delay';

/**
 * Tries again by itself: once when an error says at what time that makes sense, and several times, ever later, while
 * Forge limits the app. A tab that nobody sees waits until it is seen.
 * @param loaded identifies the last loaded table; another one begins the count again
 * @returns whether it will
 */
export function useRetries(error: AppError | undefined, loaded: string, retry: () => void) {
  const [spent, setSpent] = useState<Spent>({ loaded, count: 0 });
  const count = spent.loaded === loaded ? spent.count : 0;
  const isUnderWay = error !== undefined && spent.error === error;
  const willRetry = delayOf(error, count) !== undefined;

  useEffect(() => {
    const delay = isUnderWay ? undefined : delayOf(error, count);
    if (delay === undefined) return;
    return whenVisibleAfter(delay, () => {
      setSpent({ loaded, count: count + 1, error });
      retry();
    });
  }, [error, isUnderWay, count, loaded, retry]);

  return willRetry;
}

interface Spent {
  loaded: string;
  count: number;
  /** The one that the latest attempt followed. */
  error?: AppError | undefined;
}

function delayOf(error: AppError | undefined, count: number): number | undefined {
  if (error?.code === 'PLATFORM_BUSY') return busyDelay(count, error.details.retryAt);
  return count === 0 ? limitDelay(error?.details.retryAt) : undefined;
}

/** @returns a function that ends it */
function whenVisibleAfter(delay: number, run: () => void): () => void {
  const runOnceVisible = () => {
    if (document.hidden) return;
    document.removeEventListener('visibilitychange', runOnceVisible);
    run();
  };
  const timer = setTimeout(() => {
    document.addEventListener('visibilitychange', runOnceVisible);
    runOnceVisible();
  }, delay);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', runOnceVisible);
  };
}

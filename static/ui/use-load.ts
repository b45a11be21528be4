import { useCallback, useRef, useState } from 'react';
import { AppError } from '#contract/app-error';

/** A value from the backend. While it loads again, the last value or error stays. */
export interface Loadable<T> {
  value: T | undefined;
  error: AppError | undefined;
  loading: boolean;
}

/**
 * Runs requests one after the other; the answer of an earlier one never overwrites a later one's.
 * @param keepsValue whether the last value may still be shown after this error
 * @param first what is known before anything is drawn
 */
export function useLoad<T>(
  keepsValue: (error: AppError) => boolean = always,
  first: Loadable<T> = NOTHING,
): [Loadable<T>, (request: () => Promise<T>) => Promise<void>] {
  const [state, setState] = useState(first);
  const latest = useRef(0);

  const load = useCallback(
    async (request: () => Promise<T>) => {
      const turn = ++latest.current;
      const settle = (next: (last: Loadable<T>) => Loadable<T>) => {
        if (turn === latest.current) setState(next);
      };
      setState((last) => ({ ...last, loading: true }));
      try {
        const value = await request();
        settle(() => ({ value, error: undefined, loading: false }));
      } catch (cause) {
        const error = asAppError(cause);
        settle(({ value }) => ({
          value: keepsValue(error) ? value : undefined,
          error,
          loading: false,
        }));
      }
    },
    [keepsValue],
  );

  return [state, load];
}

const always = () => true;
const NOTHING = { value: undefined, error: undefined, loading: false };

/** @returns the cause itself if it is an AppError, otherwise `UNEXPECTED` */
export function asAppError(cause: unknown): AppError {
  return cause instanceof AppError
    ? cause
    : new AppError('UNEXPECTED', 'Something in the browser failed.', { cause });
}

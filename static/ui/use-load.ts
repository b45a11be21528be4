import { useCallback, useRef, useState } from 'react';
import { AppError } from '../../src/contract/app-error';

/** Something that comes from the backend. While it loads again, the last value or error stands. */
export interface Loadable<T> {
  value: T | undefined;
  error: AppError | undefined;
  loading: boolean;
}

/** Runs requests one after the other; the answer of an earlier one never overwrites a later one's. */
export function useLoad<T>(): [Loadable<T>, (request: () => Promise<T>) => Promise<void>] {
  const [state, setState] = useState<Loadable<T>>({
    value: undefined,
    error: undefined,
    loading: false,
  });
  const latest = useRef(0);

  const load = useCallback(async (request: () => Promise<T>) => {
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
      settle((last) => ({ ...last, error, loading: false }));
    }
  }, []);

  return [state, load];
}

export function asAppError(cause: unknown): AppError {
  return cause instanceof AppError
    ? cause
    : new AppError('UNEXPECTED', 'Something in the browser failed.', { cause });
}

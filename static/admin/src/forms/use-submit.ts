import { useState } from 'react';
import type { AppError } from '#contract/app-error';
import { asAppError } from '#ui/use-load';

export interface Submit {
  busy: boolean;
  error: AppError | undefined;
  /** One at a time: while one runs, another is not begun. */
  run: (work: () => Promise<void>) => void;
  /** Forgets the last failure, when the place that showed it is left. */
  clear: () => void;
}

/** Runs the work of a form. A failure keeps the input. */
export function useSubmit(): Submit {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const run = (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    work()
      .catch((cause: unknown) => setError(asAppError(cause)))
      .finally(() => setBusy(false));
  };
  return { busy, error, run, clear: () => setError(undefined) };
}

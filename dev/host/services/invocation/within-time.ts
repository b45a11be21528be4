import type { Timer } from '../../kernel/timer';
import type { LambdaResult } from '../../wire/lambda-event';

/** Replaces the result of a function that takes too long by a time-out; `onTimeout` must end the function. */
export async function withinTime(
  result: Promise<LambdaResult>,
  seconds: number,
  { timer, onTimeout }: { timer: Timer; onTimeout: () => void },
): Promise<LambdaResult> {
  let cancel: (() => void) | undefined;
  const timeout = new Promise<LambdaResult>((resolve) => {
    cancel = timer(seconds * 1000, () => {
      onTimeout();
      const errorMessage = `The function took longer than ${seconds} seconds.`;
      const error = { errorType: 'FUNCTION_TIME_OUT', errorMessage, stack: [] };
      resolve({ success: false, status: 504, error });
    });
  });
  try {
    return await Promise.race([result, timeout]);
  } finally {
    cancel?.();
  }
}

import type { LambdaResult } from '../../wire/lambda-event';

/** Answers for a function that takes too long; `onTimeout` must end it. */
export async function withinTime(
  result: Promise<LambdaResult>,
  seconds: number,
  onTimeout: () => void,
): Promise<LambdaResult> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<LambdaResult>((resolve) => {
    timer = setTimeout(() => {
      onTimeout();
      const errorMessage = `The function took longer than ${seconds} seconds.`;
      const error = { errorType: 'FUNCTION_TIME_OUT', errorMessage, stack: [] };
      resolve({ success: false, status: 504, error });
    }, seconds * 1000);
  });
  try {
    return await Promise.race([result, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

import type { AppError } from '#contract/app-error';

const FRAMES = 5;

/**
 * Writes a failure to the app's log without anything that may be secret: names, codes, statuses and stack frames, but no
 * payloads and no messages, because a JSON error quotes the text that it could not parse.
 * @param what the invocation or web trigger
 * @returns a reference by which the log entry is found
 */
export function logFailure(what: string, error: unknown): string {
  const reference = crypto.randomUUID();
  console.error(JSON.stringify({ reference, what, ...summary(error), frames: frames(error) }));
  return reference;
}

/** Writes the cause of an expected failure to the app's log, for an administrator who wants to know more. */
export function logCause(what: string, error: AppError): void {
  if (error.cause === undefined) return;
  console.warn(JSON.stringify({ what, ...summary(error), cause: summary(error.cause) }));
}

function summary(error: unknown): Record<string, unknown> {
  if (typeof error !== 'object' || error === null) return { name: typeof error };
  const known = ['name', 'code', 'status', 'oauthError'].map((key) => [key, scalar(error, key)]);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined)) as Record<
    string,
    unknown
  >;
}

function scalar(value: object, key: string): string | number | undefined {
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' || typeof found === 'number' ? found : undefined;
}

function frames(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, FRAMES);
}

import type { AppError } from '#contract/app-error';

const FRAMES = 5;

/**
 * Writes a failure to the app's log, without what may be secret: names, codes, statuses and places
 * in the code, but no messages (a JSON error quotes the text it could not read) and no payloads.
 * @param what invocation or web trigger
 * @returns finds the entry
 */
export function logFailure(what: string, error: unknown): string {
  const reference = crypto.randomUUID();
  console.error(JSON.stringify({ reference, what, ...summary(error), frames: frames(error) }));
  return reference;
}

/** An expected failure whose cause an administrator may want to know. */
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

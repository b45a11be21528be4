import { ForgeKvsAPIError } from '@forge/kvs';
import { AppError } from '#contract/app-error';
import type { System } from '#src/services/ports';

/** Forge names either for its limits of an installation. */
const LIMIT_CODES = ['RATE_LIMIT_EXCEEDED', 'TOO_MANY_REQUESTS'];

/** The first wait; each further one is twice as long, up to {@link WAIT_MAX_MS}. */
const WAIT_MS = 250;
const WAIT_MAX_MS = 4_000;

/**
 * Whether Forge refused a request because of a limit of this installation.
 * @see https://developer.atlassian.com/platform/forge/limits-kvs-ce/
 */
function isLimited(error: unknown): boolean {
  if (error instanceof ForgeKvsAPIError && error.responseDetails.status === 429) return true;
  const { code } = error instanceof Error ? (error as { code?: unknown }) : {};
  return typeof code === 'string' && LIMIT_CODES.includes(code);
}

/**
 * The same ports, whose failures say when a limit of Forge is the cause.
 * @throws {AppError} each method: `PLATFORM_BUSY`, and what it threw before
 */
export function namingLimits<T extends Record<string, object>>(ports: T): T {
  const named = Object.entries(ports).map(([name, port]) => [name, withNamedLimits(port)]);
  return Object.fromEntries(named) as T;
}

type Method = (...args: unknown[]) => Promise<unknown>;

function withNamedLimits(port: object): object {
  const methods = Object.entries(port as Record<string, Method>).map(([name, method]) => [
    name,
    (...args: unknown[]) => method(...args).catch(rethrowNamed),
  ]);
  return Object.fromEntries(methods) as object;
}

function rethrowNamed(error: unknown): never {
  if (!isLimited(error)) throw error;
  throw new AppError('PLATFORM_BUSY', 'Forge limits the requests of this app.', { cause: error });
}

/** What waiting for a limit needs. */
export type Patience = Pick<System, 'wait' | 'timeLeft' | 'random'>;

/**
 * Repeats a write that Forge's limits refuse until it is done or the invocation must answer: for what cannot be had a
 * second time, such as a token that Jira has just rotated.
 */
export async function insistently<T>(patience: Patience, write: () => Promise<T>): Promise<T> {
  for (let wait = WAIT_MS; ; wait = Math.min(wait * 2, WAIT_MAX_MS)) {
    try {
      return await write();
    } catch (error) {
      const pause = wait * (0.5 + patience.random());
      if (!isLimited(error) || patience.timeLeft() < pause) throw error;
      await patience.wait(pause);
    }
  }
}

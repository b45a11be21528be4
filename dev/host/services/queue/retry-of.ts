import type { InvocationOutcome } from '../../kernel/invocation';
import type { RetryContext } from './job';
import { MAX_DELAY_SECONDS, MAX_PLATFORM_RETRIES, RETENTION_MS } from './limits';

interface Retry {
  afterSeconds: number;
  retryReason: string;
  retryData: unknown;
}

interface Delivery {
  outcome: InvocationOutcome;
  /** The number of deliveries before this one. */
  retryCount: number;
  /** Milliseconds since the epoch. */
  pushedAt: number;
  now: number;
}

/** Error types of the platform's own failures; an error that the consumer throws is not retried. */
const PLATFORM_FAILURE_PREFIX = 'FUNCTION_';

/**
 * The next delivery of an event whose consumer returned an `InvocationError`, or that the platform failed to deliver.
 *
 * @returns undefined if the event is done or has finally failed
 */
export function retryOf({
  outcome,
  retryCount,
  pushedAt,
  now,
}: Delivery): { afterSeconds: number; context: RetryContext } | undefined {
  const retry = outcome.success
    ? askedRetry(outcome.body)
    : platformRetry(outcome.error.errorType, retryCount);
  const remainingTimeMs = pushedAt + RETENTION_MS - now;
  if (!retry || remainingTimeMs <= 0) return undefined;
  const { afterSeconds, retryReason, retryData } = retry;
  const retentionWindow = { startTime: new Date(pushedAt).toISOString(), remainingTimeMs };
  const context = { retryCount: retryCount + 1, retryReason, retryData, retentionWindow };
  return { afterSeconds, context };
}

/** `InvocationError` of `@forge/events` serializes itself to `{ _retry: true, retryOptions }`. */
function askedRetry(body: unknown): Retry | undefined {
  if (!isRetryRequest(body)) return undefined;
  const {
    retryAfter = 1,
    retryReason = 'FUNCTION_RETRY_REQUEST',
    retryData,
  } = body.retryOptions ?? {};
  return { afterSeconds: Math.min(retryAfter, MAX_DELAY_SECONDS), retryReason, retryData };
}

interface RetryRequest {
  retryOptions?: { retryAfter?: number; retryReason?: string; retryData?: unknown };
}

/** Whether a consumer returned an `InvocationError` of `@forge/events`. */
export function isRetryRequest(body: unknown): body is RetryRequest {
  return (body as { _retry?: unknown } | null | undefined)?._retry === true;
}

function platformRetry(errorType: string, retryCount: number): Retry | undefined {
  if (!errorType.startsWith(PLATFORM_FAILURE_PREFIX) || retryCount >= MAX_PLATFORM_RETRIES) {
    return undefined;
  }
  return { afterSeconds: 2 ** retryCount, retryReason: errorType, retryData: null };
}

import type { InvocationOutcome } from '../../kernel/invocation';
import type { RetryContext } from './job';
import { MAX_BACKOFF_SECONDS, MAX_DELAY_SECONDS, RETENTION_MS } from './limits';

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

/** Error types of the platform's own failures. */
const PLATFORM_FAILURE_PREFIX = 'FUNCTION_';
/** The reason is not documented for an error that the consumer throws. */
const UNKNOWN_FAILURE = 'FUNCTION_PLATFORM_UNKNOWN_ERROR';

/**
 * The next delivery of an event whose consumer returned an `InvocationError` or failed in any other way: "an event is
 * delivered only without app-level errors", and is repeated for a day.
 *
 * @returns undefined if the event is done or has finally failed
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/
 */
export function retryOf({
  outcome,
  retryCount,
  pushedAt,
  now,
}: Delivery): { afterSeconds: number; context: RetryContext } | undefined {
  const retry = outcome.success
    ? askedRetry(outcome.body)
    : failureRetry(outcome.error.errorType, retryCount);
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

function failureRetry(errorType: string, retryCount: number): Retry {
  const isOfPlatform = errorType.startsWith(PLATFORM_FAILURE_PREFIX);
  return {
    afterSeconds: Math.min(2 ** retryCount, MAX_BACKOFF_SECONDS),
    retryReason: isOfPlatform ? errorType : UNKNOWN_FAILURE,
    retryData: null,
  };
}

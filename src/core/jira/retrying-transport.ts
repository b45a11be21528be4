import { retryDelay } from './rate-limit';
import type { JiraRequest, Transport } from './transport';

/** The clock, the timer and the randomness that retries need. Durations are milliseconds. */
export interface RetryTiming {
  /** Milliseconds since the epoch. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** From 0 to below 1. */
  random(): number;
  /** Until the invocation ends. */
  timeLeft(): number;
}

/**
 * Creates a transport that repeats requests which Jira limits or cannot serve at the moment, as long as the
 * invocation has time for it. Requests that may change something are never repeated, because Jira might carry
 * them out twice.
 * @returns a transport that returns the last answer
 */
export function retryingTransport(transport: Transport, timing: RetryTiming): Transport {
  return async (path, request) => {
    for (let tries = 1; ; tries += 1) {
      const response = await transport(path, request);
      if (!changesNothing(request)) return response;
      const delay = retryDelay(response, {
        tries,
        now: timing.now(),
        timeLeft: timing.timeLeft(),
        random: timing.random(),
      });
      if (delay === undefined) return response;
      await timing.wait(delay);
    }
  };
}

function changesNothing({ method, isSearch }: JiraRequest): boolean {
  return method === 'GET' || isSearch === true;
}

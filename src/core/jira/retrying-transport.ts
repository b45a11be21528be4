import { retryDelay } from './rate-limit';
import type { JiraRequest, Transport } from './transport';

/** What waiting needs; durations are milliseconds. */
export interface RetryTiming {
  /** Since the epoch. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** From 0 to below 1. */
  random(): number;
  /** Until the invocation ends. */
  timeLeft(): number;
}

/**
 * Makes requests again that Jira limits or cannot take at the moment, as long as the invocation has
 * time for it. Only requests that change nothing: the others might be carried out twice.
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

const SECONDS = /^\d{1,9}$/;

/**
 * `Retry-After` (RFC 9110 section 10.2.3) as an ISO 8601 time.
 * @param now milliseconds since the epoch
 * @returns undefined when the header says nothing, or `0`, with which Data Center means "no limit now"
 */
export function retryAt(retryAfter: string | null, now: number): string | undefined {
  if (retryAfter === null) return undefined;
  const time = SECONDS.test(retryAfter) ? now + Number(retryAfter) * 1000 : Date.parse(retryAfter);
  return Number.isFinite(time) && time > now ? new Date(time).toISOString() : undefined;
}

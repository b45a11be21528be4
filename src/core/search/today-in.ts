/**
 * Tells the current day in a time zone, as `YYYY-MM-DD`.
 * @param timezone IANA name; UTC when it is missing or unknown
 * @param now milliseconds since the epoch
 */
export function todayIn(timezone: string | undefined, now: number): string {
  try {
    const options = { timeZone: timezone ?? 'UTC', dateStyle: 'short' } as const;
    return new Intl.DateTimeFormat('en-CA', options).format(now);
  } catch {
    return new Date(now).toISOString().slice(0, 10);
  }
}

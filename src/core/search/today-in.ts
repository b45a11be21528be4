/**
 * Tells the current day in a time zone, as `YYYY-MM-DD`.
 * @param timezone IANA name; UTC when it is missing or unknown
 * @param now milliseconds since the epoch
 */
export const todayIn = (timezone: string | undefined, now: number): string =>
  dayReader(timezone)(now);

/**
 * Tells the days of many instants, because a formatter costs much more than its use.
 * @param timezone IANA name; UTC when it is missing or unknown
 * @returns the day of an instant (milliseconds since the epoch), as `YYYY-MM-DD`
 */
export function dayReader(timezone: string | undefined): (instant: number) => string {
  try {
    const options = { timeZone: timezone ?? 'UTC', dateStyle: 'short' } as const;
    const day = new Intl.DateTimeFormat('en-CA', options);
    return (instant) => day.format(instant);
  } catch {
    return (instant) => new Date(instant).toISOString().slice(0, 10);
  }
}

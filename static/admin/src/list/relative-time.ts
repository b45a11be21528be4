const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * `2 minutes ago`, in the largest unit that fits at least once.
 * @param at ISO 8601
 * @param now milliseconds since the epoch
 * @returns undefined within the first minute; `at` itself if it is not a time
 */
export function relativeTime(at: string, now: number, locale: string): string | undefined {
  const elapsedMs = now - Date.parse(at);
  if (Number.isNaN(elapsedMs)) return at;
  const reached = UNITS.find(([, lengthMs]) => elapsedMs >= lengthMs);
  if (!reached) return undefined;
  const [unit, lengthMs] = reached;
  const format = new Intl.RelativeTimeFormat(locale || 'en', { numeric: 'auto' });
  return format.format(-Math.floor(elapsedMs / lengthMs), unit);
}

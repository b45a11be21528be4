const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * `2 minutes ago`, in the largest unit that is reached.
 * @param at ISO 8601
 * @param now milliseconds since the epoch
 */
export function relativeTime(at: string, now: number, locale: string): string {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return at;
  // Never ahead: two clocks differ.
  const passed = Math.max(0, now - instant);
  const format = new Intl.RelativeTimeFormat(locale || 'en', { numeric: 'auto' });
  const [unit, length] = UNITS.find(([, each]) => passed >= each) ?? ['second', Infinity];
  return format.format(-Math.floor(passed / length) || 0, unit);
}

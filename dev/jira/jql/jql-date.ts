import { DateTime, type DurationLike } from 'luxon';

const FORMATS = ['yyyy/M/d H:mm', 'yyyy-M-d H:mm', 'yyyy/M/d', 'yyyy-M-d'];

/** Hours of a day and days of a week are the calendar's here, not those of time tracking. */
const UNITS = { y: 'years', M: 'months', w: 'weeks', d: 'days', h: 'hours', m: 'minutes' } as const;

interface Moment {
  now: number;
  /** IANA name; days begin and end in this zone. */
  zone: string;
}

/**
 * A date of a query: a period from now (`-5d`, `4w 2d`), a day or minute in the user's zone,
 * or milliseconds since the epoch.
 * @returns undefined when it is none of them
 */
export function parseJqlDate(text: string, { now, zone }: Moment): number | undefined {
  const trimmed = text.trim();
  const period = parsePeriod(trimmed);
  if (period !== undefined) return DateTime.fromMillis(now, { zone }).plus(period).toMillis();
  if (/^\d{5,}$/.test(trimmed)) return Number(trimmed);
  for (const format of FORMATS) {
    const date = DateTime.fromFormat(trimmed, format, { zone });
    if (date.isValid) return date.toMillis();
  }
  return undefined;
}

/**
 * `-1w 2d`: one sign for all parts; a number without unit counts minutes.
 * Months are `M`, minutes are `m`.
 */
export function parsePeriod(text: string): DurationLike | undefined {
  const match = /^([+-]?)((?:\d+[yMwdhm]?\s*)+)$/.exec(text);
  if (match === null || (/^\d{5,}$/.test(text) && match[1] === '')) return undefined;
  const sign = match[1] === '-' ? -1 : 1;
  const sums: Partial<Record<(typeof UNITS)[keyof typeof UNITS], number>> = {};
  for (const [, count, unit] of (match[2] ?? '').matchAll(/(\d+)([yMwdhm]?)/g)) {
    const name = UNITS[(unit === '' ? 'm' : unit) as keyof typeof UNITS];
    sums[name] = (sums[name] ?? 0) + sign * Number(count);
  }
  return sums;
}

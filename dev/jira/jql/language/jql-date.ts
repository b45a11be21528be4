import { DateTime, type DurationLike } from 'luxon';

const FORMATS = ['yyyy/M/d H:mm', 'yyyy-M-d H:mm', 'yyyy/M/d', 'yyyy-M-d'];

/** Days have 24 hours and weeks 7 days, unlike in time tracking. */
const UNITS = { y: 'years', M: 'months', w: 'weeks', d: 'days', h: 'hours', m: 'minutes' } as const;

interface DateContext {
  /** Milliseconds since the epoch. */
  now: number;
  /** IANA name of the zone in which days begin and end. */
  zone: string;
}

/**
 * A date as JQL writes it, in milliseconds since the epoch: a period from now (`-5d`, `4w 2d`), a day or
 * minute in the user's zone, or milliseconds since the epoch.
 * @returns undefined for a text in no such form
 */
export function parseJqlDate(text: string, { now, zone }: DateContext): number | undefined {
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
 * A period such as `-1w 2d`: one sign for all parts. Months are `M`, minutes are `m`; a number without a
 * unit means minutes.
 * @returns undefined for a text that is not a period
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

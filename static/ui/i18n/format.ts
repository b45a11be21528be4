import type { CellUnit } from '#core/table/text/cell-format';

/** Numbers and times as the reader's locale writes them, in the reader's time zone. */
export interface Format {
  number(value: number): string;
  /** @param date `YYYY-MM-DD`, which no time zone may shift */
  date(date: string): string;
  /** @param at ISO 8601 */
  dateTime(at: string): string;
  /** Its day, as short as it can be told: without the year if that is this one. */
  dayOf(at: string): string;
  /** With weekday, seconds and time zone, for tooltips. */
  dateTimeInFull(at: string): string;
  time(at: string): string;
  /** The time, with its day unless that is today. */
  timeOrDay(at: string): string;
  /** `5h`, `412 days`, `40%`, as short as the locale has it. */
  unit(value: number, unit: CellUnit): string;
}

type DateOptions = Intl.DateTimeFormatOptions;

/** Rounding is decided where a cell is said in words; this many digits hide only what binary fractions add. */
const FRACTION_MAX = 12;

const FULL: DateOptions = { dateStyle: 'full', timeStyle: 'long' };

/** Makes the formatters of a locale. An unknown time zone falls back to the browser's. */
export function createFormat(locale: string, timeZone: string): Format {
  const zone = knownTimeZone(timeZone);
  const inZone = (options: DateOptions) => lazily(() => dateFormat(locale, options, zone));
  const number = lazily(
    () => new Intl.NumberFormat(locale, { maximumFractionDigits: FRACTION_MAX }),
  );
  const date = lazily(() => dateFormat(locale, { dateStyle: 'medium' }, 'UTC'));
  const dateTime = inZone({ dateStyle: 'medium', timeStyle: 'short' });
  const inFull = inZone(FULL);
  const time = inZone({ timeStyle: 'short' });
  const day = inZone({ dateStyle: 'short' });
  const dayOfYear = inZone({ day: 'numeric', month: 'short' });
  const dayAndYear = inZone({ dateStyle: 'medium' });
  const year = inZone({ year: 'numeric' });

  return {
    number: (value) => number().format(value),
    date: (value) => formatOr(value, date(), `${value}T00:00:00Z`),
    dateTime: (at) => formatOr(at, dateTime()),
    dayOf: (at) => formatOr(at, isOn(at, Date.now(), year()) ? dayOfYear() : dayAndYear()),
    dateTimeInFull: (at) => formatOr(at, inFull()),
    time: (at) => formatOr(at, time()),
    timeOrDay: (at) => formatOr(at, isOn(at, Date.now(), day()) ? time() : dateTime()),
    unit: unitFormat(locale),
  };
}

/** Making a formatter costs about a millisecond, and most tables need few of them. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const dateFormat = (locale: string, options: DateOptions, zone: string | undefined) =>
  new Intl.DateTimeFormat(locale, zone === undefined ? options : { ...options, timeZone: zone });

/** A date that cannot be read is shown as it came. */
function formatOr(shown: string, format: Intl.DateTimeFormat, iso = shown): string {
  const instant = new Date(iso);
  return Number.isNaN(instant.getTime()) ? shown : format.format(instant);
}

/** Whether both are on one day, or in one year: whatever the format tells. */
function isOn(at: string, now: number, day: Intl.DateTimeFormat): boolean {
  return formatOr(at, day) === day.format(now);
}

function knownTimeZone(timeZone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function unitFormat(locale: string): Format['unit'] {
  const made = new Map<CellUnit, Intl.NumberFormat>();
  return (value, unit) => {
    const isPercent = unit === 'percent';
    const options: Intl.NumberFormatOptions = isPercent
      ? { style: 'percent', maximumFractionDigits: FRACTION_MAX }
      : { style: 'unit', unit, unitDisplay: 'narrow' };
    const formatter = made.get(unit) ?? new Intl.NumberFormat(locale, options);
    made.set(unit, formatter);
    return formatter.format(isPercent ? value / 100 : value);
  };
}

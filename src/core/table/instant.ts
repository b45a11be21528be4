/*
 * Calendar arithmetic on ISO 8601 texts in the proleptic Gregorian calendar. `Date` accepts many more formats,
 * each engine its own.
 */
const DAY_SECONDS = 86_400;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/;

/**
 * Counts the days since 1970-01-01.
 * @see https://howardhinnant.github.io/date_algorithms.html#days_from_civil
 * @returns undefined if the text is not a date `YYYY-MM-DD`
 */
export function dayNumber(date: string): number | undefined {
  const match = DATE.exec(date);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : 28;
}

/**
 * Converts an ISO 8601 instant to seconds since the epoch.
 * @param at with an offset, with or without a colon
 * @returns undefined if the text is not such an instant
 */
export function epochSeconds(at: string): number | undefined {
  const match = INSTANT.exec(at);
  const day = match?.[1] === undefined ? undefined : dayNumber(match[1]);
  if (!match || day === undefined) return undefined;
  const [, , hours, minutes, seconds = 0, fraction = 0, sign, offsetHours = 0, offsetMinutes = 0] =
    match;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60;
  const local = day * DAY_SECONDS + Number(hours) * 3600 + Number(minutes) * 60;
  return local + Number(seconds) + Number(fraction) + (sign === '-' ? offset : -offset);
}

/**
 * Converts milliseconds since the epoch to the day in UTC, `YYYY-MM-DD`.
 * @see https://howardhinnant.github.io/date_algorithms.html#civil_from_days
 * @returns undefined for years before 0 or after 9999
 */
export function dateOfEpoch(milliseconds: number): string | undefined {
  const days = Math.floor(milliseconds / 1000 / DAY_SECONDS);
  if (!Number.isFinite(days) || Math.abs(days) > 3_000_000) return undefined;
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (year < 0 || year > 9999) return undefined;
  return [pad(year, 4), pad(month, 2), pad(day, 2)].join('-');
}

const pad = (value: number, length: number) => String(value).padStart(length, '0');

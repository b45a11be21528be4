import { dateOfEpoch, dayNumber } from '../table/instant';

const DAY_MS = 86_400_000;

/**
 * The day that a filter names.
 * @param day `YYYY-MM-DD`, or a number of days from today: `-7d`
 */
export function dayFrom(day: string, today: string): string {
  const days = /^(-?\d+)d$/.exec(day)?.[1];
  return days === undefined ? day : movedDay(today, Number(days));
}

/** @param day `YYYY-MM-DD`; anything else stays as it is */
export function movedDay(day: string, by: number): string {
  const start = dayNumber(day);
  return start === undefined ? day : (dateOfEpoch((start + by) * DAY_MS) ?? day);
}

import { PROFILE_TIME_ZONE } from '../../accounts';

const day = { dateStyle: 'medium', timeZone: PROFILE_TIME_ZONE } as const;
const DAY = new Intl.DateTimeFormat('en-US', day);
const MOMENT = new Intl.DateTimeFormat('en-US', { ...day, timeStyle: 'short' });

/** @param at ISO 8601 */
export function formatDay(at: string): string {
  return DAY.format(new Date(at));
}

/** @param at ISO 8601 */
export function formatMoment(at: string): string {
  return MOMENT.format(new Date(at));
}

const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });
const MOMENT = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** @param at ISO 8601 */
export function formatDay(at: string): string {
  return DAY.format(new Date(at));
}

/** @param at ISO 8601 */
export function formatMoment(at: string): string {
  return MOMENT.format(new Date(at));
}

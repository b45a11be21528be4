/** Making a formatter costs about a millisecond, and a table has thousands of times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The day of an instant where the reader is, as `YYYY-MM-DD`.
 * @param at ISO 8601
 * @param timeZone IANA name; UTC if it is unknown
 * @returns undefined if the text is no instant
 */
export function localDay(at: string, timeZone: string): string | undefined {
  const instant = Date.parse(at);
  return Number.isNaN(instant) ? undefined : formatterOf(timeZone).format(instant);
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = dayFormat(timeZone) ?? dayFormat('UTC') ?? new Intl.DateTimeFormat('en-CA');
  formatters.set(timeZone, made);
  return made;
}

function dayFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  } catch {
    return undefined;
  }
}

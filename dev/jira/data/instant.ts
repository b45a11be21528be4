export const DAY_MS = 86_400_000;

/**
 * Reads a date as Jira writes it in REST: `2024-05-17T04:26:21.613+0000`, whose offset has no colon.
 * @returns milliseconds since the epoch; NaN for a text that is not a date
 */
export function parseInstant(text: string): number {
  return Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}

/** A date as Jira writes it in REST, in UTC, with milliseconds and an offset without a colon. */
export function formatInstant(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '+0000');
}

/** `YYYY-MM-DD`, in UTC. */
export function formatDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/**
 * Milliseconds since the epoch of Jira's `2024-05-17T04:26:21.613+0000`, whose offset has no colon.
 * @returns NaN when it is no date
 */
export function parseInstant(text: string): number {
  return Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}

/** As Jira writes it in REST: milliseconds and an offset without a colon. */
export function formatInstant(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '+0000');
}

import type { CallLog, CallLogEntry } from './call-log';

/** More than any test needs; the limit is for a host that runs for days. */
const MAX_ENTRIES = 10_000;

/** A log that keeps its latest entries. @param onLine called with a line of text for each entry, as it happens */
export function createCallLog(onLine?: (line: string) => void): CallLog {
  const entries: CallLogEntry[] = [];
  return {
    add: (entry) => {
      entries.push(entry);
      if (entries.length > MAX_ENTRIES) entries.shift();
      onLine?.(formatEntry(entry));
    },
    entries: () => entries,
  };
}

/** `egress      GET https://jira.example.com/rest/api/2/search  200  34 ms` */
function formatEntry({ kind, what, outcome, durationMs }: CallLogEntry): string {
  const duration = durationMs === undefined ? [] : [`${durationMs.toFixed(0)} ms`];
  return [kind.padEnd(10), what, outcome, ...duration].map(printable).join('  ');
}

/** Browsers and servers choose much of the text, which must not forge a line or control the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, (control) =>
    control === '\n' ? '\\n' : `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A path or URL without its query, which may hold codes and tokens. */
export function withoutQuery(target: string): string {
  return target.replace(/[?#].*$/s, '');
}

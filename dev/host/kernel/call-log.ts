/** One event beneath the app. Never holds a body, a token or a secret. */
export interface CallLogEntry {
  kind: 'invocation' | 'platform' | 'egress' | 'bridge' | 'app';
  /** `macro-resolver loadTable`, `POST /api/v1/get`, `GET https://jira.example.com/rest/api/2/search`. */
  what: string;
  /** A status, `ok`, an error type or a log level. */
  outcome: string;
  durationMs?: number;
}

export interface CallLog {
  add(entry: CallLogEntry): void;
  entries(): readonly CallLogEntry[];
}

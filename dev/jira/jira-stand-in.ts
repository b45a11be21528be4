export interface JiraOptions {
  /** What this Jira believes its base URL to be, context path included: `https://jira.example.com/jira`. */
  baseUrl: string;
  /** 0 (default): any free port. */
  port?: number;
  /** Jira v2 issues, one JSON object a line, plain or .gz; without it the built-in company. */
  issuesFile?: string;
  /** Keeps OAuth clients, approvals and tokens; in memory without it. */
  stateDirectory?: string;
  /** Milliseconds since the epoch; tests move it. */
  now?: () => number;
}

export interface JiraStandIn {
  /** `http://127.0.0.1:<port>`: the server itself, without the context path. */
  readonly origin: string;
  readonly baseUrl: string;
  /** Registers an OAuth 2.0 client, as Jira's "incoming link" dialog does. */
  registerClient(client: { name: string; redirectUri: string; scope: string }): {
    clientId: string;
    clientSecret: string;
  };
  /** User names that can sign in; the password is the user name. */
  readonly users: readonly { name: string; displayName: string }[];
  /** Project keys with the number of issues, most issues first. */
  readonly projects: readonly { key: string; name: string; issues: number }[];
  /** Makes requests fail until cleared. */
  readonly faults: Faults;
  /** Requests answered so far: for counting calls. No bodies, no tokens. */
  readonly requests: readonly { method: string; path: string; status: number; user: string }[];
  /** Revokes all tokens of a user, as a password change does. */
  revokeUser(userName: string): void;
  stop(): Promise<void>;
}

export interface Fault {
  /** Requests whose path, below the context path, begins with this: `/rest/api/2/search`. */
  path: string;
  /** How often; default: until cleared. */
  times?: number;
  kind:
    | { type: 'status'; status: number; body?: string; headers?: Record<string, string> }
    | { type: 'html' }
    | { type: 'truncate' }
    | { type: 'delay'; milliseconds: number }
    | { type: 'reset' }
    /** 200 with no issues and `X-AUSERNAME: anonymous`, as a dead token gets. */
    | { type: 'anonymous' };
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
}

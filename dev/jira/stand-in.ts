import type { CloudRateLimits, RateLimits, UserRateLimits } from './rate-limits';

export interface StandInOptions {
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
  /** User name to the ids of the fields that do not exist for that user. */
  hiddenFields?: Readonly<Record<string, readonly string[]>>;
  /** Offers `faults`, `clock` and `rateLimits` over HTTP on 127.0.0.1, on a port of its own; 0: any free port. */
  controlPort?: number;
}

export interface DataCenterOptions extends StandInOptions {
  /** Default: none, as in a Jira whose administrator enabled none. */
  rateLimits?: UserRateLimits;
}

/** What both products offer. */
export interface StandIn {
  /** `http://127.0.0.1:<port>`: the server itself, without the context path. */
  readonly origin: string;
  readonly baseUrl: string;
  /** `http://127.0.0.1:<port>` of the control port; undefined without one. */
  readonly controlOrigin: string | undefined;
  /** User names that can sign in; the password is the user name. */
  readonly users: readonly { name: string; displayName: string }[];
  /** Project keys with the number of issues, most issues first. */
  readonly projects: readonly { key: string; name: string; issues: number }[];
  /** Makes requests fail until cleared. */
  readonly faults: Faults;
  readonly clock: Clock;
  /** Requests answered so far: for counting calls. No bodies, no tokens. */
  readonly requests: readonly { method: string; path: string; status: number; user: string }[];
  /** Revokes all tokens of a user, as a password change does. */
  revokeUser(userName: string): void;
  stop(): Promise<void>;
}

export interface DataCenterStandIn extends StandIn {
  readonly rateLimits: RateLimits<UserRateLimits>;
  /** Registers an OAuth 2.0 client, as Jira's "incoming link" dialog does. */
  registerClient(client: {
    name: string;
    redirectUri: string;
    scope: string;
    /** User name that the client itself runs as, by `client_credentials`. */
    serviceAccount?: string;
  }): {
    clientId: string;
    clientSecret: string;
  };
  /**
   * Registers an OAuth 1.0a consumer, or replaces the one of the same key. `publicKey` is SPKI: PEM, or its
   * base64 alone. Two-legged requests run as `executingTwoLOUser`, or with impersonation as anybody.
   */
  registerConsumer(consumer: {
    key: string;
    name: string;
    publicKey: string;
    callback?: string;
    twoLOAllowed?: boolean;
    executingTwoLOUser?: string;
    twoLOImpersonationAllowed?: boolean;
  }): void;
}

export interface CloudOptions extends StandInOptions {
  /** The site's name. */
  title?: string;
  /** More sites that a user may choose on the consent page; they do not answer. */
  otherSites?: readonly { name: string; url: string }[];
  /** Adds that many custom fields, as large tenants have. */
  extraFields?: number;
  /** Default: those of the documentation. */
  rateLimits?: CloudRateLimits | 'off';
}

export interface CloudStandIn extends StandIn {
  readonly rateLimits: RateLimits<CloudRateLimits>;
  readonly cloudId: string;
  /** Registers an OAuth 2.0 (3LO) app, as the developer console does. */
  registerApp(app: { name: string; callbackUrl: string; scopes: readonly string[] }): {
    clientId: string;
    clientSecret: string;
  };
}

export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Moves this Jira's time, on top of what its `now` says. */
  advance(milliseconds: number): void;
}

export interface Fault {
  /** Requests whose path, below the context path or the gateway's, begins with this: `/rest/api/2/search`. */
  path: string;
  /** How often; default: until cleared. */
  times?: number;
  kind:
    | { type: 'status'; status: number; body?: string; headers?: Record<string, string> }
    /** 200 with a sign-in page. */
    | { type: 'html' }
    /** 200 with a text that is no JSON, though it says so. */
    | { type: 'text'; body?: string }
    | { type: 'truncate' }
    | { type: 'delay'; milliseconds: number }
    /** The right answer, that many bytes at a time. */
    | { type: 'drip'; bytes: number; milliseconds: number }
    | { type: 'reset' }
    /** 200 with no issues, as a dead token gets; only a header tells. */
    | { type: 'anonymous' }
    | CloudFaultKind;
}

/** What goes wrong in Cloud's search only. */
export type CloudFaultKind =
  /** A page whose next token is the one that asked for it: a client that trusts it never ends. */
  | { type: 'repeatToken' }
  /** No issues, and yet a token for more. */
  | { type: 'emptyPage' }
  /** The index does not know these issues (keys) yet, unless `reconcileIssues` names them. */
  | { type: 'stale'; issues: readonly string[] };

export interface Faults {
  /** @throws {TypeError} for a fault that this product cannot have */
  add(fault: Fault): void;
  /** Those that have turns left; `times` says how many. */
  list(): readonly Fault[];
  clear(): void;
}

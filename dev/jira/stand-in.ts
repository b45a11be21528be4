import type { Faults } from './faults/fault';
import type { CloudRateLimits, RateLimits, UserRateLimits } from './rate-limits';

/** Options of both products. */
export interface StandInOptions {
  /** The base URL that this Jira states, with its context path: `https://jira.example.com/jira`. */
  baseUrl: string;
  /** 0 (default): any free port. */
  port?: number;
  /** A file of Jira v2 issues, one JSON object a line, plain or .gz. Default: the built-in sample data. */
  issuesFile?: string;
  /** The directory that keeps OAuth clients, approvals and tokens. Default: they are kept in memory. */
  stateDirectory?: string;
  /** Milliseconds since the epoch. Default: the time of the machine. */
  now?: () => number;
  /** User name to the ids of the fields that do not exist for that user. */
  hiddenFields?: Readonly<Record<string, readonly string[]>>;
  /** Offers `faults`, `clock` and `rateLimits` over HTTP on this port of 127.0.0.1; 0: any free port. */
  controlPort?: number;
}

export interface DataCenterOptions extends StandInOptions {
  /** Default: no limits, as in a Jira whose administrator enabled none. */
  rateLimits?: UserRateLimits;
}

export interface CloudOptions extends StandInOptions {
  /** The name of the site. */
  title?: string;
  /** More sites that the consent page offers. They do not answer requests. */
  otherSites?: readonly { name: string; url: string }[];
  /** Adds that many custom fields, as large tenants have. */
  extraFields?: number;
  /** Default: the limits of the documentation. */
  rateLimits?: CloudRateLimits | 'off';
}

/** A running stand-in for Jira: what both products offer to tests and to the demo. */
export interface StandIn {
  /** `http://127.0.0.1:<port>`: the server itself, without the context path. */
  readonly origin: string;
  readonly baseUrl: string;
  /** `http://127.0.0.1:<port>` of the control port; undefined without a control port. */
  readonly controlOrigin: string | undefined;
  /** Users who can sign in. The password is the user name. */
  readonly users: readonly { name: string; displayName: string }[];
  /** Project keys with the number of issues, most issues first. */
  readonly projects: readonly { key: string; name: string; issues: number }[];
  /** Makes requests fail. */
  readonly faults: Faults;
  readonly clock: Clock;
  /** The requests answered so far, without bodies and tokens. */
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
    /** Name of the user whom the client acts as by `client_credentials`. */
    serviceAccount?: string;
  }): {
    clientId: string;
    clientSecret: string;
  };
  /**
   * Registers an OAuth 1.0a consumer, or replaces the consumer with the same key. `publicKey` is SPKI, as PEM or as
   * its base64 alone. Two-legged requests run as `executingTwoLOUser`; with impersonation they may run as any user.
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
  /** Moves the time of this Jira forward, in addition to what its option `now` says. */
  advance(milliseconds: number): void;
}

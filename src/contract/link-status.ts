/**
 * What the page says of a link at a glance; the first seven are the categories of Confluence's own
 * application-link status.
 * @internal exported for the test that holds them against the texts
 */
export const LINK_STATES = [
  'connected',
  'network-error',
  'access-error',
  'configuration-error',
  'incompatible',
  'non-atlassian',
  'disabled',
  /** Part of the site: there is nothing to test or to edit. */
  'system',
  /** An administrator must (again) approve that the app connects to this host. */
  'needs-approval',
  'unknown-error',
] as const;

export type LinkState = (typeof LINK_STATES)[number];

/**
 * Why a link is not simply connected, in the names of Confluence's application-link status and, below
 * the line, in names of our own for what only happens here. Each has its words in `locales/` and its row in
 * `docs/admin-guide.md`. Types of that status which no link of this app can have (the legacy ones, of
 * Basic and Trusted Applications authentication) are left out.
 * @internal exported for the test that holds them against the texts and the guide
 */
export const LINK_ERROR_TYPES = [
  'CONNECTION_REFUSED',
  'UNKNOWN_HOST',
  'SSL_UNTRUSTED',
  'SSL_HOSTNAME_UNMATCHED',
  'SSL_UNMATCHED',
  'OAUTH_TIMESTAMP_REFUSED',
  'OAUTH_SIGNATURE_INVALID',
  'OAUTH_PROBLEM',
  /** The body of the answer was not understood. */
  'UNEXPECTED_RESPONSE',
  'UNEXPECTED_RESPONSE_STATUS',
  /** This administrator has not approved access, so that nothing can be asked in their name. */
  'LOCAL_AUTH_TOKEN_REQUIRED',
  'INSUFFICIENT_REMOTE_PERMISSION',
  /** The remote application has no link back, or does not know our consumer. */
  'NO_REMOTE_APPLINK',
  /** One side is configured for what the other side does not offer. */
  'AUTH_LEVEL_MISMATCH',
  'NO_OUTGOING_AUTH',
  'REMOTE_VERSION_INCOMPATIBLE',
  /** No application of Atlassian's, by the administrator's own word: not tested. */
  'GENERIC_LINK',
  'NON_ATLASSIAN',
  'SYSTEM_LINK',
  'DISABLED',
  'UNKNOWN',
  // ------------------------------------------------------------------ of our own
  'TIMEOUT',
  /** The address leads to another one. */
  'REDIRECTED',
  'RATE_LIMITED',
  /** The remote application does not accept the client id or secret. */
  'CLIENT_REJECTED',
  'SCOPE_MISSING',
  'URL_REFUSED',
  'EGRESS_NOT_APPROVED',
  /** The client secret was cleared because the URL or an endpoint changed. */
  'SECRET_MISSING',
] as const;

export type LinkErrorType = (typeof LINK_ERROR_TYPES)[number];

/** The outcome of looking at a link, found by real requests at `checkedAt` (ISO 8601). */
export interface LinkStatus {
  state: LinkState;
  checkedAt: string;
  error?: {
    type: LinkErrorType;
    /** One plain sentence in English; the page prefers its own words for `type`. */
    message: string;
    /** What the remote side said, as one line of plain text, without secrets. */
    detail?: string;
    /** HTTP status, where there was an answer. */
    status?: number;
  };
  /** Whose identity the test used: a person's name in the remote application; none for the client's own. */
  testedAs?: string;
}

/** The states of a link. The first seven are the categories of Confluence's own application-link status. */
export const LINK_STATES = [
  'connected',
  'network-error',
  'access-error',
  'configuration-error',
  'incompatible',
  'non-atlassian',
  'disabled',
  /** Part of the site, with nothing to test or edit. */
  'system',
  /** An administrator must approve connections to this host, for the first time or again. */
  'needs-approval',
  /** A step of the setup is still missing; what is set up works. */
  'incomplete',
  'unknown-error',
] as const;

export type LinkState = (typeof LINK_STATES)[number];

/**
 * Why a link is not connected: the types of Confluence's application-link status and, below the line, those that
 * only occur in this app. Each has its texts in `locales/` and its row in `docs/admin-guide.md`. The legacy types
 * of Basic and Trusted Applications authentication are left out, because no link of this app can have them.
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
  /** The body of the answer could not be parsed. */
  'UNEXPECTED_RESPONSE',
  'UNEXPECTED_RESPONSE_STATUS',
  'INSUFFICIENT_REMOTE_PERMISSION',
  /** The linked application has no link back, or does not know this app's consumer key. */
  'NO_REMOTE_APPLINK',
  /** One side is configured for an authentication that the other does not offer. */
  'AUTH_LEVEL_MISMATCH',
  'NO_OUTGOING_AUTH',
  'REMOTE_VERSION_INCOMPATIBLE',
  /** Not an application of Atlassian's, as the administrator chose; it is not tested. */
  'GENERIC_LINK',
  'NON_ATLASSIAN',
  'SYSTEM_LINK',
  'DISABLED',
  'UNKNOWN',
  // ---------------------------------------------------------- only in this app
  'TIMEOUT',
  /** The URL redirects to another one. */
  'REDIRECTED',
  'RATE_LIMITED',
  /** The linked application does not accept the client id or secret. */
  'CLIENT_REJECTED',
  'SCOPE_MISSING',
  /** A proxy in front of the linked application asks for credentials of its own. */
  'PROXY_SIGN_IN',
  /** The linked application refused a token that it had just issued. */
  'TOKEN_REFUSED',
  /** A request was refused, without words on why. */
  'REQUEST_REFUSED',
  /** The site accepts requests from some IP addresses only. */
  'IP_NOT_ALLOWED',
  /** Jira's protection against cross-site requests refuses POST. */
  'XSRF_REFUSED',
  /** Something in front of the linked application refuses POST. */
  'POST_REFUSED',
  'URL_REFUSED',
  'EGRESS_NOT_APPROVED',
  /** A change of the URL or an endpoint cleared the client secret. */
  'SECRET_MISSING',
  /** No administrator has approved access for the account that all readers share. */
  'SHARED_APPROVAL_MISSING',
  /** The linked application no longer accepts the approval of the account that all readers share. */
  'SHARED_APPROVAL_ENDED',
  /** The linked application does not let the client act in its own name. */
  'SERVICE_ACCOUNT_REFUSED',
  /** Jira refuses the JQL that the link adds to every query. */
  'CLAUSE_REFUSED',
  /** No space may use the account that all readers share. */
  'NO_SPACE_OPEN',
  /** The incoming side has no redirect URL yet, or only placeholders. */
  'REDIRECT_URL_MISSING',
] as const;

export type LinkErrorType = (typeof LINK_ERROR_TYPES)[number];

/** The result of testing a link with real requests at `checkedAt` (ISO 8601). */
export interface LinkStatus {
  state: LinkState;
  checkedAt: string;
  error?: {
    type: LinkErrorType;
    /** A sentence in English; the page prefers its own text for `type`. */
    message: string;
    /** What the linked application answered, as one line of plain text without secrets. */
    detail?: string;
    /** HTTP status, if there was an answer. */
    status?: number;
  };
  /**
   * The person as whom the test ran, by their name in the linked application: of a link with a shared account the
   * account that all readers use. Absent if the test ran as the client only.
   */
  testedAs?: string;
  /**
   * What keeps this administrator from reading through the link, which works for others: no approval yet, one that
   * ended, or no access to the application.
   */
  ownApproval?: 'missing' | 'ended' | 'refused';
}

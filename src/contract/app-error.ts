import type { LinkErrorType } from './link-status';

/**
 * The one closed list of what can go wrong, shared by both sides of the bridge.
 * The comment of a code says what it means; the words a reader sees live in `locales/`.
 */
export const APP_ERROR_CODES = [
  /** The macro names an application link that does not exist (any more). */
  'LINK_MISSING',
  /** An administrator switched the link off. */
  'LINK_DISABLED',
  /** This reader has not approved access to the linked Jira yet. Carries `link`. */
  'AUTHORIZATION_REQUIRED',
  /** The reader, or Jira, said no on the consent page. Carries `link`. */
  'AUTHORIZATION_DENIED',
  /** The way back from Jira was expired, used before, or begun by somebody else. */
  'AUTHORIZATION_INVALID',
  /** The approval that worked before is no longer accepted by Jira; said once. Carries `link`. */
  'AUTHORIZATION_EXPIRED',
  /** Jira does not accept the link's client id or secret: the administrator's matter. Carries `link`. */
  'CLIENT_REJECTED',
  /** The link is configured for nothing that asks the application: the administrator's matter. Carries `link`. */
  'LINK_NOT_OUTGOING',
  /** What is linked is no Jira, so that no table can come from it. Carries `link`. */
  'LINK_NOT_JIRA',
  /** The account that all readers of the link share has no access: the administrator's matter. Carries `link`. */
  'SHARED_ACCOUNT_MISSING',
  /** A shared-account link was asked to run a query that no author signed. */
  'SIGNATURE_INVALID',
  /** The author may not use a shared-account link here. Carries `reason`: `not-editable` or `space`. */
  'AUTHOR_REFUSED',
  /** Jira refused the query. Carries `jiraMessages` and, where Jira says it, `position`. */
  'JQL_INVALID',
  /** The query names a field that does not exist or is hidden. Carries `jiraMessages`. */
  'FIELD_UNKNOWN',
  /** The link names its readers in Jira, and the administrator entered no name for this one. Carries `link`. */
  'READER_NOT_MAPPED',
  /** The reader is known to Jira but may not use this site. */
  'NO_SITE_ACCESS',
  /** Jira asks this user to solve a CAPTCHA on its sign-in page first. Carries `link`. */
  'CAPTCHA_REQUIRED',
  /** The approval does not cover what the app asks for: the administrator's matter. Carries `link`. */
  'SCOPE_MISSING',
  /** The query names a project or value that does not exist or is hidden. Carries `jiraMessages`. */
  'PROJECT_HIDDEN',
  /** Jira limits requests. Carries `retryAt` unless waiting is no remedy. */
  'RATE_LIMITED',
  /** No answer from Jira at all. Carries `networkError`. */
  'JIRA_UNREACHABLE',
  /** Jira did not answer in time. */
  'JIRA_TIMEOUT',
  /** Jira answered something that is not an answer (HTML, cut JSON, 5xx). Carries `status`. */
  'JIRA_UNEXPECTED',
  /** Confluence does not let the app reach this host until an administrator approves it. */
  'EGRESS_NOT_APPROVED',
  /** The URL may not be linked (not https, private address, ...). Carries `reason`. */
  'URL_REFUSED',
  /** What was sent to the backend does not have the agreed shape. */
  'PAYLOAD_INVALID',
  /** The caller does not administer Confluence. */
  'NOT_ADMIN',
  /** The caller is not signed in to Confluence, or is a guest that apps may not act for. */
  'NOT_SIGNED_IN',
  /** A defect of this app. The cause is in the log under `reference`. */
  'UNEXPECTED',
] as const;

export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

/** Why no answer came: the names are those of Confluence's application-link status. */
export type NetworkErrorType =
  | 'CONNECTION_REFUSED'
  | 'UNKNOWN_HOST'
  | 'SSL_UNTRUSTED'
  | 'SSL_HOSTNAME_UNMATCHED'
  | 'SSL_UNMATCHED'
  | 'UNKNOWN';

export interface AppErrorDetails {
  link?: { id: string; name: string };
  /** Jira's own sentences, as plain text. */
  jiraMessages?: string[];
  /** Where in the JQL; both count from 1, as Jira does. */
  position?: { line: number; column: number };
  /** When asking again makes sense, ISO 8601. */
  retryAt?: string;
  networkError?: NetworkErrorType;
  /** Why a linked application could not be asked, in the words of its status. */
  linkError?: LinkErrorType;
  /** What the remote side said, or where it leads to, as one line of plain text. */
  remark?: string;
  /** An address that is likely the right one. */
  suggestedUrl?: string;
  /** HTTP status that Jira gave. */
  status?: number;
  /** Why a signed request was refused: `token_rejected`, `signature_invalid` ... (OAuth 1.0a). */
  oauthProblem?: string;
  /** Which rule refused a URL, which part of a payload is wrong; `unbounded` of a query. */
  reason?: string;
  /** Finds the entry in the app's log. */
  reference?: string;
}

/** What crosses the bridge. It never holds a secret, a token or a cause. */
export interface WireError {
  code: AppErrorCode;
  /** English, for logs and for callers that do not translate. */
  message: string;
  details?: AppErrorDetails;
}

/** Thrown by services and core; translated to {@link WireError} once, in the resolver. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: AppErrorCode;
  readonly details: AppErrorDetails;

  /** @param options.cause goes to the log only */
  constructor(
    code: AppErrorCode,
    message: string,
    options: { details?: AppErrorDetails; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }

  toWire(): WireError {
    const { code, message, details } = this;
    return Object.keys(details).length > 0 ? { code, message, details } : { code, message };
  }
}

import type { LinkErrorType } from './link-status';

/**
 * The closed list of the app's errors, shared by both sides of the bridge. The comments say what each code means;
 * the texts that people see are in `locales/`.
 */
export const APP_ERROR_CODES = [
  /** The macro's application link does not exist, or no longer exists. */
  'LINK_MISSING',
  /** An administrator disabled the link. */
  'LINK_DISABLED',
  /** This reader has not approved access to the linked Jira yet. Carries `link`. */
  'AUTHORIZATION_REQUIRED',
  /** The reader, or Jira, refused on the consent page. Carries `link`. */
  'AUTHORIZATION_DENIED',
  /** The redirect from Jira is expired, was used before, or belongs to another person. */
  'AUTHORIZATION_INVALID',
  /** Jira no longer accepts an approval that worked before; reported once. Carries `link`. */
  'AUTHORIZATION_EXPIRED',
  /** Jira refused a token that is not known to be dead; the approval stays. Carries `link`. */
  'TOKEN_REFUSED',
  /** A proxy in front of Jira asks for credentials of its own; the approval stays. Carries `status` and `remark`. */
  'PROXY_SIGN_IN',
  /** Jira does not accept the link's client id or secret; an administrator must repair it. Carries `link`. */
  'CLIENT_REJECTED',
  /** The link has no outgoing side; an administrator must configure it. Carries `link`. */
  'LINK_NOT_OUTGOING',
  /** The linked application is not a Jira, so it cannot fill a table. Carries `link`. */
  'LINK_NOT_JIRA',
  /** The account that all readers of the link share has no access; an administrator must repair it. Carries `link`. */
  'SHARED_ACCOUNT_MISSING',
  /** A table on a shared-account link has no signature that counts here and now. Carries a `SaveAgainReason`. */
  'SIGNATURE_INVALID',
  /** The author may not use a shared-account link here. Carries an `AuthorRefusal` as `reason`. */
  'AUTHOR_REFUSED',
  /** The query of a saved filter cannot take the filter's place. Carries a `FilterRefusal` as `reason`. */
  'FILTER_REFUSED',
  /** Jira refuses the JQL that an administrator added to every query of a link with a shared account. Carries `link`. */
  'CLAUSE_REFUSED',
  /** Jira refused the query. Carries `jiraMessages` and, if it is known, `position`. */
  'JQL_INVALID',
  /** The query names a field that does not exist or is hidden. Carries `jiraMessages`. */
  'FIELD_UNKNOWN',
  /** The administrator has not mapped this reader to a user of the linked Jira. Carries `link`. */
  'READER_NOT_MAPPED',
  /** Jira knows the reader, but the reader may not use this site. */
  'NO_SITE_ACCESS',
  /**
   * The reader approved access, but not to the site of the link: their account has none, or another site was chosen.
   * Carries `link`.
   */
  'SITE_NOT_GRANTED',
  /**
   * A request was refused, but not in words of Jira's that this user has no access. Carries `status` and, if they are
   * known, `reason` (`ip-allowlist`, `xsrf` or `post`) and `remark`.
   */
  'REQUEST_REFUSED',
  /** Jira requires this user to solve a CAPTCHA on its login page first. Carries `link`. */
  'CAPTCHA_REQUIRED',
  /** The approval does not cover the app's requests; an administrator must repair it. Carries `link`. */
  'SCOPE_MISSING',
  /** The query names a project or value that does not exist or is hidden. Carries `jiraMessages`. */
  'PROJECT_HIDDEN',
  /** Jira limits requests. Carries `retryAt` unless waiting does not help. */
  'RATE_LIMITED',
  /** This app asked the Jira of the same site too often for this reader. Carries `retryAt`. */
  'SITE_LIMIT_REACHED',
  /** Forge limits how often this app may run or use its storage on this site; it passes within minutes. */
  'PLATFORM_BUSY',
  /** Jira did not answer at all. Carries `networkError`. */
  'JIRA_UNREACHABLE',
  /** Jira did not answer in time. */
  'JIRA_TIMEOUT',
  /** Jira's answer is unusable (HTML, truncated JSON, 5xx). Carries `status`. */
  'JIRA_UNEXPECTED',
  /** Confluence blocks requests to this host until an administrator approves it. */
  'EGRESS_NOT_APPROVED',
  /** The URL may not be linked (not https, private address, ...). Carries `reason`. */
  'URL_REFUSED',
  /** The payload of an invocation does not have the agreed shape. */
  'PAYLOAD_INVALID',
  /** The caller does not administer Confluence. */
  'NOT_ADMIN',
  /** The caller is not signed in to Confluence. */
  'NOT_SIGNED_IN',
  /** The caller is a guest of Confluence, or for another reason somebody for whom apps may not act. */
  'NOT_LICENSED',
  /** A defect of this app. The cause is in the log under `reference`. */
  'UNEXPECTED',
] as const;

/** A code of {@link APP_ERROR_CODES}. */
export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

/** Why there was no answer, in the names of Confluence's application-link status. */
export type NetworkErrorType =
  | 'CONNECTION_REFUSED'
  | 'UNKNOWN_HOST'
  | 'SSL_UNTRUSTED'
  | 'SSL_HOSTNAME_UNMATCHED'
  | 'SSL_UNMATCHED'
  | 'UNKNOWN';

/** What people need to know about an error besides its code; never a secret. */
export interface AppErrorDetails {
  link?: { id: string; name: string };
  /** Jira's own messages, as plain text. */
  jiraMessages?: string[];
  /** The position in the JQL; both numbers count from 1, as in Jira. */
  position?: { line: number; column: number };
  /** When the request may be repeated, ISO 8601. */
  retryAt?: string;
  /** Addresses that an administrator left out of an approval, as text. */
  hosts?: string;
  networkError?: NetworkErrorType;
  /** Why a linked application could not be asked, as its link's status names it. */
  linkError?: LinkErrorType;
  /** What the linked application answered, or where it redirected to, as one line of plain text. */
  remark?: string;
  /** A URL that is likely the right one. */
  suggestedUrl?: string;
  /** HTTP status of the answer. */
  status?: number;
  /** Why a signed request was refused: `token_rejected`, `signature_invalid` ... (OAuth 1.0a). */
  oauthProblem?: string;
  /** The rule that refused a URL, the invalid part of a payload, what refused a request, or `unbounded` or `names` for a query. */
  reason?: string;
  /** Identifies the entry in the app's log. */
  reference?: string;
}

/** An error as it crosses the bridge. It never holds a secret, a token or a cause. */
export interface WireError {
  code: AppErrorCode;
  /** English, for logs and for clients that do not translate. */
  message: string;
  details?: AppErrorDetails;
}

/** An expected error. Services and core throw it; resolvers translate it to a {@link WireError}. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: AppErrorCode;
  readonly details: AppErrorDetails;

  /** @param options.cause for the log only */
  constructor(
    code: AppErrorCode,
    message: string,
    options: { details?: AppErrorDetails; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }

  /** The error without its cause, as it may cross the bridge. */
  toWire(): WireError {
    const { code, message, details } = this;
    return Object.keys(details).length > 0 ? { code, message, details } : { code, message };
  }
}

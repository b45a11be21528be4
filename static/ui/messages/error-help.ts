import type { AppErrorCode } from '#contract/app-error';

type Tone = 'information' | 'warning' | 'danger';

/** The button that helps. The text of each code is in `locales/`. */
type Action = 'connect' | 'retry' | 'none';

interface ErrorHelp {
  tone: Tone;
  action: Action;
  /** Whether the rows loaded before may stay, because the error does not change what the reader may see. */
  keepsRows: boolean;
}

const help = (tone: Tone, action: Action, keepsRows = false): ErrorHelp => ({
  tone,
  action,
  keepsRows,
});

/** How each error is shown. */
export const ERROR_HELP: Record<AppErrorCode, ErrorHelp> = {
  LINK_MISSING: help('warning', 'none'),
  LINK_DISABLED: help('warning', 'retry'),
  AUTHORIZATION_REQUIRED: help('information', 'connect'),
  AUTHORIZATION_DENIED: help('warning', 'connect'),
  AUTHORIZATION_INVALID: help('warning', 'connect'),
  AUTHORIZATION_EXPIRED: help('warning', 'connect'),
  TOKEN_REFUSED: help('warning', 'retry'),
  PROXY_SIGN_IN: help('warning', 'retry', true),
  CLIENT_REJECTED: help('danger', 'retry'),
  LINK_NOT_OUTGOING: help('warning', 'retry'),
  LINK_NOT_JIRA: help('warning', 'none'),
  CLAUSE_REFUSED: help('warning', 'none'),
  SHARED_ACCOUNT_MISSING: help('warning', 'retry'),
  SIGNATURE_INVALID: help('danger', 'none'),
  AUTHOR_REFUSED: help('warning', 'none'),
  FILTER_REFUSED: help('warning', 'none'),
  JQL_INVALID: help('danger', 'none'),
  FIELD_UNKNOWN: help('danger', 'none'),
  READER_NOT_MAPPED: help('warning', 'retry'),
  NO_SITE_ACCESS: help('warning', 'retry'),
  SITE_NOT_GRANTED: help('warning', 'connect'),
  REQUEST_REFUSED: help('warning', 'retry'),
  CAPTCHA_REQUIRED: help('warning', 'retry'),
  SCOPE_MISSING: help('danger', 'retry'),
  PROJECT_HIDDEN: help('warning', 'retry'),
  RATE_LIMITED: help('warning', 'retry', true),
  SITE_LIMIT_REACHED: help('warning', 'retry'),
  PLATFORM_BUSY: help('information', 'retry', true),
  JIRA_UNREACHABLE: help('danger', 'retry', true),
  JIRA_TIMEOUT: help('warning', 'retry', true),
  JIRA_UNEXPECTED: help('danger', 'retry', true),
  EGRESS_NOT_APPROVED: help('warning', 'retry'),
  URL_REFUSED: help('danger', 'none'),
  PAYLOAD_INVALID: help('danger', 'none'),
  NOT_ADMIN: help('warning', 'none'),
  NOT_SIGNED_IN: help('information', 'none'),
  NOT_LICENSED: help('information', 'none'),
  UNEXPECTED: help('danger', 'retry', true),
};

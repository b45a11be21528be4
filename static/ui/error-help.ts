import type { AppErrorCode } from '../../src/contract/app-error';

type Tone = 'information' | 'warning' | 'danger';

/** What helps, as far as a button can do it; the words of each code are in `locales/`. */
type Action = 'connect' | 'retry' | 'none';

interface ErrorHelp {
  tone: Tone;
  action: Action;
}

const help = (tone: Tone, action: Action): ErrorHelp => ({ tone, action });

export const ERROR_HELP: Record<AppErrorCode, ErrorHelp> = {
  LINK_MISSING: help('warning', 'none'),
  LINK_DISABLED: help('warning', 'retry'),
  AUTHORIZATION_REQUIRED: help('information', 'connect'),
  AUTHORIZATION_DENIED: help('warning', 'connect'),
  AUTHORIZATION_INVALID: help('warning', 'connect'),
  AUTHORIZATION_EXPIRED: help('information', 'connect'),
  CLIENT_REJECTED: help('danger', 'retry'),
  SIGNATURE_INVALID: help('danger', 'none'),
  JQL_INVALID: help('danger', 'none'),
  FIELD_UNKNOWN: help('danger', 'none'),
  NO_SITE_ACCESS: help('warning', 'retry'),
  PROJECT_HIDDEN: help('warning', 'retry'),
  RATE_LIMITED: help('warning', 'retry'),
  JIRA_UNREACHABLE: help('danger', 'retry'),
  JIRA_TIMEOUT: help('warning', 'retry'),
  JIRA_UNEXPECTED: help('danger', 'retry'),
  EGRESS_NOT_APPROVED: help('warning', 'retry'),
  URL_REFUSED: help('danger', 'none'),
  PAYLOAD_INVALID: help('danger', 'none'),
  NOT_ADMIN: help('warning', 'none'),
  NOT_SIGNED_IN: help('warning', 'none'),
  UNEXPECTED: help('danger', 'retry'),
};

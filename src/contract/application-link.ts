import type { AppErrorCode, NetworkErrorType } from './app-error';

/** What a macro author may know about a link. */
export interface LinkChoice {
  id: string;
  name: string;
  displayUrl: string;
  /** This author has approved access already. */
  connected: boolean;
}

/** What an administrator sees of a link; never a secret. */
export interface ApplicationLinkView {
  id: string;
  name: string;
  displayUrl: string;
  /** `Jira Data Center 10.3.2`, as the remote application says it. */
  application: string;
  direction: LinkDirection;
  clientId: string;
  scope: string;
  /** Where Jira sends readers back to: to be registered there. */
  redirectUri: string;
  /** ISO 8601. */
  createdAt: string;
}

type LinkDirection = 'incoming' | 'outgoing' | 'two-way';

/** The outcome of testing a link, found by real requests at `checkedAt` (ISO 8601). */
export type LinkStatus =
  | { state: 'connected'; checkedAt: string }
  /** An administrator must (again) approve that the app connects to this host. */
  | { state: 'needs-approval'; checkedAt: string }
  | {
      state: 'network-error' | 'configuration-error' | 'access-error' | 'unknown-error';
      checkedAt: string;
      code: AppErrorCode;
      networkError?: NetworkErrorType;
      /** One plain sentence in English; the page prefers its own words for `code`. */
      message: string;
    };

/** A reader's own approval of a link. */
export interface ConnectionView {
  link: { id: string; name: string; displayUrl: string };
  /** Who the reader is in that Jira. */
  jiraUser: string;
  /** ISO 8601. */
  since: string;
}

export interface ColumnChoice {
  fieldId: string;
  name: string;
  custom: boolean;
}

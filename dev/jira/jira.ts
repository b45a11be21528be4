import type { Dataset } from './data/dataset';
import type { JqlEngine } from './jql/jql-engine';
import type { OAuthState } from './data-center/oauth/oauth-state';
import type { SessionStore } from './server/session-store';
import type { Site } from './server/site';

/** What every route may use. */
export interface Jira {
  readonly site: Site;
  readonly data: Dataset;
  readonly jql: JqlEngine;
  readonly oauth: OAuthState;
  readonly sessions: SessionStore;
}

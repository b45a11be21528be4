import type { Jira } from '../jira';
import type { OAuthState } from './oauth/oauth-state';

/** What every route of Data Center may use. */
export interface DataCenter extends Jira {
  readonly oauth: OAuthState;
}

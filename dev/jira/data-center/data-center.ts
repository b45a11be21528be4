import type { Jira } from '../jira';
import type { OAuth1State } from './oauth1/oauth1-state';
import type { UserLimiter } from './limits/user-limiter';
import type { OutgoingState } from './outgoing/outgoing-state';
import type { OAuth2ClientState } from './outgoing-oauth2/oauth2-client-state';
import type { OAuthState } from './oauth/oauth-state';

/** What the routes of Data Center may use. */
export interface DataCenter extends Jira {
  readonly oauth: OAuthState;
  readonly oauth1: OAuth1State;
  readonly outgoing: OutgoingState;
  readonly oauth2Client: OAuth2ClientState;
  readonly limiter: UserLimiter;
}

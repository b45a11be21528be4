import type { Jira } from '../jira';
import type { CloudLimiter } from './limits/cloud-limiter';
import type { CloudOAuthState } from './oauth/oauth-state';
import type { PageTokens } from './rest/search/page-tokens';

/** A site of the organisation, as `accessible-resources` lists it. */
export interface CloudSite {
  /** The cloudId. */
  readonly id: string;
  readonly name: string;
  /** `https://northwind.atlassian.net` */
  readonly url: string;
}

/** What every route of Cloud may use. */
export interface Cloud extends Jira {
  readonly oauth: CloudOAuthState;
  readonly pageTokens: PageTokens;
  readonly limiter: CloudLimiter;
  /** The first one is this Jira; the others only exist for the choice, and do not answer. */
  readonly sites: readonly [CloudSite, ...CloudSite[]];
}

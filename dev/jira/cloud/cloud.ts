import type { Jira } from '../jira';
import type { CloudLimiter } from './limits/cloud-limiter';
import type { OAuthState } from './oauth/oauth-state';
import type { PageTokens } from './rest/search/page-tokens';

/** A site of the organization, as `accessible-resources` lists it. */
export interface CloudSite {
  /** The cloudId. */
  readonly id: string;
  readonly name: string;
  /** `https://northwind.atlassian.net` */
  readonly url: string;
}

/** What the routes of Cloud may use. */
export interface Cloud extends Jira {
  readonly oauth: OAuthState;
  readonly pageTokens: PageTokens;
  readonly limiter: CloudLimiter;
  /** The first site is this Jira. The others can be chosen on the consent page, but do not answer. */
  readonly sites: readonly [CloudSite, ...CloudSite[]];
}

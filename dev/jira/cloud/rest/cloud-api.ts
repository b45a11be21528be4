import type { Dialect } from '../../rest/representation/dialect';
import type { JiraRequest } from '../../server/jira-env';
import type { Cloud } from '../cloud';
import { cloudDialect, type Address } from './cloud-dialect';

/** One version of the REST API, which every handler of it gets. */
export interface CloudApi {
  readonly jira: Cloud;
  readonly version: Address['version'];
}

/** Links lead back to where the caller came from: the site, or the gateway. */
export function dialectOf(c: JiraRequest, { jira, version }: CloudApi): Dialect {
  const gateway = /^\/ex\/jira\/[^/]+/.exec(c.req.path)?.[0];
  const base = gateway === undefined ? jira.site.baseUrl : `https://api.atlassian.com${gateway}`;
  return cloudDialect({ base, version });
}

import type { Dialect } from '../../rest/representation/dialect';
import type { JiraRequest } from '../../server/jira-env';
import type { Cloud } from '../cloud';
import { cloudDialect, type Address } from './cloud-dialect';

/** One version of Cloud's REST API, for its endpoints. */
export interface CloudApi {
  readonly jira: Cloud;
  readonly version: Address['version'];
}

/** The dialect of a request: its links begin with the URL of the request, which is the site's or the gateway's. */
export function dialectOf(c: JiraRequest, { jira, version }: CloudApi): Dialect {
  const gateway = /^\/ex\/jira\/[^/]+/.exec(c.req.path)?.[0];
  const base = gateway === undefined ? jira.site.baseUrl : `https://api.atlassian.com${gateway}`;
  return cloudDialect({ base, version });
}

import { SCOPES } from '../jira/data-center/oauth/scopes';
import type { DataCenterOptions, DataCenterStandIn } from '../jira/stand-in';
import { startJiraDataCenter, type DataCenterProduct } from '../jira/start-jira-data-center';
import { addBitbucketRoutes } from './bitbucket-routes';
import { addConfluenceRoutes } from './confluence-routes';

/** The applications other than Jira to which a link can lead. */
export type ApplicationName = 'bitbucket' | 'confluence';

const PRODUCTS: Record<ApplicationName, DataCenterProduct> = {
  bitbucket: {
    title: 'Northwind Bitbucket',
    homePath: '/dashboard',
    scopes: SCOPES.bitbucket,
    addRoutes: addBitbucketRoutes,
  },
  confluence: {
    title: 'Northwind Wiki',
    homePath: '/dashboard.action',
    addRoutes: addConfluenceRoutes,
  },
};

/**
 * Starts another Data Center application on 127.0.0.1. It states its type, and has the accounts and the OAuth
 * providers of the Jira stand-in, because all Data Center products share them.
 * @throws {Error} with code EADDRINUSE when the port is taken
 */
export function startApplication(
  name: ApplicationName,
  options: Omit<DataCenterOptions, 'issuesFile' | 'hiddenFields'>,
): Promise<DataCenterStandIn> {
  return startJiraDataCenter(options, PRODUCTS[name]);
}

import type { DataCenterOptions, DataCenterStandIn } from '../jira/stand-in';
import { startJiraDataCenter, type DataCenterProduct } from '../jira/start-jira-data-center';
import { addBitbucketRoutes } from './bitbucket-routes';
import { addConfluenceRoutes } from './confluence-routes';

/** What can be linked and is no Jira. */
export type ApplicationName = 'bitbucket' | 'confluence';

const PRODUCTS: Record<ApplicationName, DataCenterProduct> = {
  bitbucket: {
    title: 'Northwind Bitbucket',
    homePath: '/dashboard',
    addRoutes: addBitbucketRoutes,
  },
  confluence: {
    title: 'Northwind Wiki',
    homePath: '/dashboard.action',
    addRoutes: addConfluenceRoutes,
  },
};

/**
 * Another Data Center application on 127.0.0.1: it says what it is, knows the accounts of the Jira stand-in and
 * has the same OAuth providers, because on Data Center all products share them.
 * @throws {Error} with code EADDRINUSE when the port is taken
 */
export function startApplication(
  name: ApplicationName,
  options: Omit<DataCenterOptions, 'issuesFile' | 'hiddenFields'>,
): Promise<DataCenterStandIn> {
  return startJiraDataCenter(options, PRODUCTS[name]);
}

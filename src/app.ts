import { callersConfluence } from './adapters/forge/confluence/callers-confluence';
import { callersPages } from './adapters/forge/confluence/callers-pages';
import {
  authorizationPageUrl,
  connectPageUrl,
  incomingUrl,
  knownAuthorizationPageUrl,
  ownIdentity,
  redirectUriOf,
} from './adapters/forge/confluence/app-urls';
import {
  isActivePerson,
  isConfluenceAdministrator,
} from './adapters/forge/confluence/current-user';
import { egressFetch, mayConnectTo } from './adapters/forge/http/egress-fetch';
import { siteJira } from './adapters/forge/http/site-jira';
import { stores } from './adapters/forge/kvs/stores';
import { platformProbes, platformVersions } from './adapters/forge/probes/platform-probes';
import { auditRetentionQueue } from './adapters/forge/audit-retention-queue';
import { cleanupQueue } from './adapters/forge/cleanup-queue';
import { personalDataQueue } from './adapters/forge/personal-data-queue';
import { personalDataReports } from './adapters/forge/personal-data-reports';
import { system } from './adapters/forge/system';
import { auditRetentionHandler, beginAuditRetentionHandler } from './consumers/audit-retention';
import { linkCleanupHandler } from './consumers/link-cleanup';
import { beginReportHandler, personalDataHandler } from './consumers/personal-data';
import { adminDefinitions } from './resolvers/admin';
import { connectDefinitions } from './resolvers/connect';
import { resolverOf } from './resolvers/define';
import { exportTableHandler } from './resolvers/export-table';
import { macroDefinitions } from './resolvers/macro';
import { macroConfigDefinitions } from './resolvers/macro-config';
import { administration } from './services/administration/administration';
import { approvals } from './services/approvals/approvals';
import { personalData } from './services/personal-data/personal-data';
import { provider } from './services/provider/provider';
import { tables } from './services/tables/tables';
import { apiRouteHandler } from './web-triggers/api-route';
import { incomingHandler } from './web-triggers/incoming';
import { oauthCallbackHandler } from './web-triggers/oauth-callback';

/**
 * The one place where services get their adapters. Nothing here holds the data of a customer, because Forge runs one
 * process for several customers.
 */
const adapters = {
  ...stores(system),
  auditRetention: auditRetentionQueue,
  cleanups: cleanupQueue,
  personalData: personalDataQueue,
  reports: personalDataReports,
  fetch: egressFetch,
  probes: platformProbes,
  versions: platformVersions,
  mayConnectTo,
  siteJira,
  confluence: callersConfluence,
  pages: callersPages,
  isAdministrator: isConfluenceAdministrator,
  issuerUrl: incomingUrl,
  connectPageUrl,
  authorizationPageUrl,
  redirectUriOf,
  ownIdentity,
  system,
};

const approvalServices = approvals(adapters);
const tableServices = tables({ ...adapters, ...approvalServices });
const providerServices = provider({
  ...adapters,
  ...tableServices,
  isActivePerson,
  hasLostJira: approvalServices.hasLostJira,
  authorizationPageUrl: knownAuthorizationPageUrl,
});
const personalDataServices = personalData({ ...adapters, isActivePerson });
const adminServices = administration({ ...adapters, ...approvalServices });

export const app = {
  macroResolver: resolverOf({
    ...macroDefinitions({ ...tableServices, ...approvalServices, ...providerServices }),
    ...macroConfigDefinitions(tableServices),
  }),
  adminResolver: resolverOf(
    adminDefinitions({ ...adminServices, ...approvalServices }, isConfluenceAdministrator),
  ),
  connectResolver: resolverOf(
    connectDefinitions({ ...approvalServices, ...providerServices, ...personalDataServices }),
  ),
  exportTable: exportTableHandler(tableServices),
  incoming: incomingHandler(providerServices),
  readResource: apiRouteHandler(providerServices, ['READ']),
  reportChanges: apiRouteHandler(providerServices, ['WRITE']),
  oauthCallback: oauthCallbackHandler(approvalServices.parkAuthorizationResponse),
  auditRetention: auditRetentionHandler(adminServices.continueAuditRetention),
  beginAuditRetention: beginAuditRetentionHandler(adminServices.beginAuditRetention),
  linkCleanup: linkCleanupHandler(adminServices.continueCleanup),
  personalData: personalDataHandler(personalDataServices.continuePersonalData),
  beginReport: beginReportHandler(personalDataServices.beginReport),
};

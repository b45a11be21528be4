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
import { system } from './adapters/forge/system';
import { workQueue } from './adapters/forge/work-queue';
import { queueConsumer } from './consumers/queue-consumer';
import { scheduledHandler } from './consumers/scheduled';
import { adminDefinitions } from './resolvers/admin';
import { connectDefinitions } from './resolvers/connect';
import { resolverOf } from './resolvers/define';
import { exportTableHandler } from './resolvers/export-table';
import { macroDefinitions } from './resolvers/macro';
import { macroConfigDefinitions } from './resolvers/macro-config';
import { administration } from './services/administration/administration';
import { auditRetentionSchema, type AuditRetention } from './services/administration/audit/ports';
import { linkCleanupSchema, type LinkCleanup } from './services/administration/cleanup/ports';
import { approvals } from './services/approvals/approvals';
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
  auditRetention: workQueue<AuditRetention>('audit-retention'),
  cleanups: workQueue<LinkCleanup>('link-cleanup'),
  fetch: egressFetch,
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
const adminServices = administration({ ...adapters, ...approvalServices });

export const app = {
  macroResolver: resolverOf({
    ...macroDefinitions({ ...tableServices, ...approvalServices, ...providerServices }),
    ...macroConfigDefinitions(tableServices),
  }),
  adminResolver: resolverOf(
    adminDefinitions({ ...adminServices, ...approvalServices }, isConfluenceAdministrator),
  ),
  connectResolver: resolverOf(connectDefinitions({ ...approvalServices, ...providerServices })),
  exportTable: exportTableHandler(tableServices.exportTable),
  incoming: incomingHandler(providerServices),
  readResource: apiRouteHandler(providerServices, ['READ']),
  reportChanges: apiRouteHandler(providerServices, ['WRITE']),
  oauthCallback: oauthCallbackHandler(approvalServices.parkAuthorizationResponse),
  auditRetention: queueConsumer(
    'audit-retention',
    auditRetentionSchema,
    adminServices.continueAuditRetention,
  ),
  beginAuditRetention: scheduledHandler('audit-retention', adminServices.beginAuditRetention),
  linkCleanup: queueConsumer('link-cleanup', linkCleanupSchema, adminServices.continueCleanup),
};

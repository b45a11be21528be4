import {
  answeredAuthorizationSchema,
  pendingAuthorizationSchema,
} from './adapters/forge/authorization-schemas';
import { callersConfluence } from './adapters/forge/callers-confluence';
import { callersPages } from './adapters/forge/callers-pages';
import {
  authorizationPageUrl,
  connectPageUrl,
  incomingUrl,
  isConfluenceAdministrator,
  ownIdentity,
  redirectUriOf,
} from './adapters/forge/confluence';
import { consentRequestSchema } from './adapters/forge/consent-request-schema';
import { egressFetch, mayConnectTo } from './adapters/forge/egress-fetch';
import { kvsAuditLog } from './adapters/forge/kvs-audit-log';
import { kvsChangeStore } from './adapters/forge/kvs-change-store';
import { kvsClientSecretStore } from './adapters/forge/kvs-client-secret-store';
import { kvsClientUseStore } from './adapters/forge/kvs-client-use-store';
import { kvsGrantStore } from './adapters/forge/kvs-grant-store';
import { kvsInstallationKeyStore } from './adapters/forge/kvs-installation-key-store';
import { kvsLinkStore } from './adapters/forge/kvs-link-store';
import { kvsOneTimeStore } from './adapters/forge/kvs-one-time-store';
import { kvsReaderTokenStore } from './adapters/forge/kvs-reader-token-store';
import { kvsRepointStore } from './adapters/forge/kvs-repoint-store';
import { kvsRequestCounter } from './adapters/forge/kvs-request-counter';
import { kvsSavedTableStore } from './adapters/forge/kvs-saved-table-store';
import { retirementQueue } from './adapters/forge/retirement-queue';
import { signer } from './adapters/forge/signer';
import { siteJira } from './adapters/forge/site-jira';
import { system } from './adapters/forge/system';
import { retiredLinksHandler } from './consumers/retired-links';
import { adminDefinitions } from './resolvers/admin';
import { connectDefinitions } from './resolvers/connect';
import { resolverOf } from './resolvers/define';
import { exportTableHandler } from './resolvers/export-table';
import { macroDefinitions } from './resolvers/macro';
import { macroConfigDefinitions } from './resolvers/macro-config';
import { administration } from './services/administration/administration';
import { approvals } from './services/approvals/approvals';
import { provider } from './services/provider/provider';
import { tables } from './services/tables/tables';
import { apiRouteHandler } from './web-triggers/api-route';
import { incomingHandler } from './web-triggers/incoming';
import { oauthCallbackHandler } from './web-triggers/oauth-callback';

/**
 * The one place where services get their adapters. Nothing here holds a customer's data: Forge keeps
 * a process for several customers.
 */
const adapters = {
  links: kvsLinkStore,
  audit: kvsAuditLog,
  retirements: retirementQueue,
  secrets: kvsClientSecretStore,
  keys: kvsInstallationKeyStore,
  tokens: kvsReaderTokenStore(system),
  pending: kvsOneTimeStore('authorization', pendingAuthorizationSchema, system),
  answered: kvsOneTimeStore('ticket', answeredAuthorizationSchema, system),
  consents: kvsOneTimeStore('consent', consentRequestSchema, system),
  grants: kvsGrantStore(system),
  uses: kvsClientUseStore,
  counter: kvsRequestCounter(system),
  changes: kvsChangeStore,
  savedTables: kvsSavedTableStore,
  repoints: kvsRepointStore,
  fetch: egressFetch,
  mayConnectTo,
  siteJira,
  system,
  signer,
  confluence: callersConfluence,
  pages: callersPages,
  isAdministrator: isConfluenceAdministrator,
  issuerUrl: incomingUrl,
  connectPageUrl,
  authorizationPageUrl,
  redirectUriOf,
  ownIdentity,
};

const approvalServices = approvals(adapters);
const tableServices = tables({ ...adapters, ...approvalServices });
const providerServices = provider({ ...adapters, ...tableServices });
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
  retiredLinks: retiredLinksHandler(adminServices.continueRetirement),
};

import {
  answeredAuthorizationSchema,
  pendingAuthorizationSchema,
} from './adapters/forge/authorization-schemas';
import {
  authorizationPageUrl,
  connectPageUrl,
  incomingUrl,
  isConfluenceAdministrator,
  ownIdentity,
  redirectUriOf,
} from './adapters/forge/confluence';
import { consentRequestSchema } from './adapters/forge/consent-request-schema';
import { callersConfluence } from './adapters/forge/callers-confluence';
import { callersPages } from './adapters/forge/callers-pages';
import { egressFetch, mayConnectTo } from './adapters/forge/egress-fetch';
import { kvsAuditLog } from './adapters/forge/kvs-audit-log';
import { kvsClientUseStore } from './adapters/forge/kvs-client-use-store';
import { kvsClientSecretStore } from './adapters/forge/kvs-client-secret-store';
import { kvsInstallationKeyStore } from './adapters/forge/kvs-installation-key-store';
import { kvsChangeStore } from './adapters/forge/kvs-change-store';
import { kvsGrantStore } from './adapters/forge/kvs-grant-store';
import { kvsLinkStore } from './adapters/forge/kvs-link-store';
import { kvsOneTimeStore } from './adapters/forge/kvs-one-time-store';
import { kvsRepointStore } from './adapters/forge/kvs-repoint-store';
import { kvsReaderTokenStore } from './adapters/forge/kvs-reader-token-store';
import { retirementQueue } from './adapters/forge/retirement-queue';
import { siteJira } from './adapters/forge/site-jira';
import { kvsRequestCounter } from './adapters/forge/kvs-request-counter';
import { kvsSavedTableStore } from './adapters/forge/kvs-saved-table-store';
import { signer } from './adapters/forge/signer';
import { system } from './adapters/forge/system';
import { retiredLinksHandler } from './consumers/retired-links';
import { adminDefinitions } from './resolvers/admin';
import { connectDefinitions } from './resolvers/connect';
import { resolverOf } from './resolvers/define';
import { exportTableHandler } from './resolvers/export-table';
import { macroDefinitions } from './resolvers/macro';
import { macroConfigDefinitions } from './resolvers/macro-config';
import { approveLink } from './services/authorization/approve-link';
import { asReader } from './services/authorization/as-reader';
import { beginAuthorization } from './services/authorization/begin-authorization';
import { continueRetirement } from './services/links/begin-retirement';
import { makePrimary, saveAccess, setEnabled, viewCredentials } from './services/links/change-link';
import { createLink } from './services/links/create-link';
import { deleteLink } from './services/links/delete-link';
import { disconnect } from './services/authorization/disconnect';
import { editLink } from './services/links/edit-link';
import { listLinkUses } from './services/macro-uses/list-link-uses';
import { repointMacros } from './services/macro-uses/repoint-macros';
import { undoRepoint } from './services/macro-uses/undo-repoint';
import { signDefinition } from './services/shared-account/sign-definition';
import { exportTable } from './services/tables/export-table';
import { finishAuthorization } from './services/authorization/finish-authorization';
import { boardQuery } from './services/tables/board-query';
import { listAuditEntries } from './services/links/list-audit-entries';
import { listColumnChoices } from './services/tables/list-column-choices';
import { listConnections } from './services/authorization/list-connections';
import { listLinkChoices } from './services/links/list-link-choices';
import { listLinks } from './services/links/list-links';
import { loadTable } from './services/tables/load-table';
import { parkAuthorizationResponse } from './services/authorization/park-authorization-response';
import {
  recordingApprovals,
  recordingDeaths,
  recordingDisconnects,
} from './services/authorization/record-approvals';
import { prepareLink } from './services/links/prepare-link';
import { probeUrl } from './services/links/probe-url';
import { rotateIncomingSecret, saveIncoming } from './services/links/save-incoming';
import { saveOutgoing } from './services/links/save-outgoing';
import { provider } from './services/provider/provider';
import { withIncomingFacts } from './services/provider/incoming-facts';
import { lastChange, recordChanges } from './services/provider/issue-changes';
import { resources } from './services/provider/resources';
import { rememberSavedTable } from './services/provider/saved-tables';
import { reconnect } from './services/authorization/reconnect';
import { testConnection } from './services/links/test-connection';
import { viewConsumer } from './services/links/view-consumer';
import { apiRouteHandler } from './web-triggers/api-route';
import { incomingHandler } from './web-triggers/incoming';
import { oauthCallbackHandler } from './web-triggers/oauth-callback';

/**
 * The one place where services get their adapters. Nothing here holds a customer's data: Forge keeps
 * a process for several customers.
 */
const edges = {
  links: kvsLinkStore,
  audit: kvsAuditLog,
  retirements: retirementQueue,
  secrets: kvsClientSecretStore,
  keys: kvsInstallationKeyStore,
  tokens: recordingDeaths(
    { links: kvsLinkStore, audit: kvsAuditLog, system },
    kvsReaderTokenStore(system),
  ),
  pending: kvsOneTimeStore('authorization', pendingAuthorizationSchema, system),
  answered: kvsOneTimeStore('ticket', answeredAuthorizationSchema, system),
  fetch: egressFetch,
  siteJira,
  mayConnectTo,
  system,
  signer,
  confluence: callersConfluence,
  pages: callersPages,
  repoints: kvsRepointStore,
  connectPageUrl,
  redirectUriOf,
  isAdministrator: isConfluenceAdministrator,
};

const ports = {
  ...edges,
  asReader: asReader(edges),
  grants: kvsGrantStore(system),
  uses: kvsClientUseStore,
};

const { inList, inSaved, inView } = withIncomingFacts({
  ...ports,
  issuerUrl: incomingUrl,
  authorizationPageUrl,
});

const loadTableService = loadTable(ports);

const incoming = provider({
  ...ports,
  consents: kvsOneTimeStore('consent', consentRequestSchema, system),
  counter: kvsRequestCounter(system),
  issuerUrl: incomingUrl,
  ownIdentity,
  authorizationPageUrl,
});

const incomingResources = resources({
  links: kvsLinkStore,
  savedTables: kvsSavedTableStore,
  loadTable: loadTableService,
  recordChanges: recordChanges({ changes: kvsChangeStore, system }),
});

export const app = {
  macroResolver: resolverOf({
    ...macroDefinitions({
      loadTable: loadTableService,
      beginAuthorization: beginAuthorization(ports),
      lastChange: lastChange({ changes: kvsChangeStore }),
    }),
    ...macroConfigDefinitions({
      listLinkChoices: listLinkChoices(ports),
      listColumnChoices: listColumnChoices(ports),
      boardQuery: boardQuery(ports),
      signDefinition: rememberSavedTable(
        { savedTables: kvsSavedTableStore, system },
        signDefinition(ports),
      ),
    }),
  }),
  adminResolver: resolverOf(
    adminDefinitions(
      {
        listLinks: inList(listLinks(ports)),
        prepareLink: prepareLink(ports),
        viewConsumer: viewConsumer(ports),
        createLink: inSaved(createLink(ports)),
        testConnection: testConnection(ports),
        listLinkUses: listLinkUses(ports),
        repointMacros: repointMacros(ports),
        undoRepoint: undoRepoint(ports),
        deleteLink: deleteLink(ports),
        probeUrl: probeUrl(ports),
        editLink: inSaved(editLink(ports)),
        saveOutgoing: inSaved(saveOutgoing(ports)),
        saveIncoming: inSaved(saveIncoming(ports)),
        rotateIncomingSecret: inSaved(rotateIncomingSecret(ports)),
        saveAccess: inSaved(saveAccess(ports)),
        makePrimary: inList(makePrimary(ports)),
        setEnabled: inSaved(setEnabled(ports)),
        viewCredentials: inView(viewCredentials(ports)),
        listAuditEntries: listAuditEntries(ports),
        approveLink: approveLink(ports),
      },
      isConfluenceAdministrator,
    ),
  ),
  connectResolver: resolverOf(
    connectDefinitions({
      finishAuthorization: recordingApprovals(ports, finishAuthorization(ports)),
      listConnections: listConnections(ports),
      disconnect: recordingDisconnects(ports, disconnect(ports)),
      readAuthorizationRequest: incoming.readAuthorizationRequest,
      decideAuthorization: incoming.decideAuthorization,
      reconnect: reconnect(ports),
      listIncomingApprovals: incoming.listIncomingApprovals,
      revokeIncomingApproval: incoming.revokeIncomingApproval,
    }),
  ),
  exportTable: exportTableHandler(exportTable({ ...ports, loadTable: loadTableService })),
  incoming: incomingHandler({ ...incoming, resources: incomingResources }),
  readResource: apiRouteHandler({ resources: incomingResources }, ['READ']),
  reportChanges: apiRouteHandler({ resources: incomingResources }, ['WRITE']),
  oauthCallback: oauthCallbackHandler(parkAuthorizationResponse(ports)),
  retiredLinks: retiredLinksHandler(continueRetirement(ports)),
};

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
import { approveLink } from './services/approvals/flow/approve-link';
import { asReader } from './services/approvals/as-reader';
import { beginAuthorization } from './services/approvals/flow/begin-authorization';
import { continueRetirement } from './services/administration/retirement/retirement';
import {
  makePrimary,
  saveAccess,
  setEnabled,
  viewCredentials,
} from './services/administration/link-settings';
import { createLink } from './services/administration/create-link';
import { deleteLink } from './services/administration/delete-link';
import { disconnect } from './services/approvals/disconnect';
import { editLink } from './services/administration/edit-link';
import { listLinkUses } from './services/administration/macro-uses/list-link-uses';
import { repointMacros } from './services/administration/macro-uses/repoint-macros';
import { undoRepoint } from './services/administration/macro-uses/undo-repoint';
import { signDefinition } from './services/tables/shared-account/sign-definition';
import { exportTable } from './services/tables/export-table';
import { finishAuthorization } from './services/approvals/flow/finish-authorization';
import { boardQuery } from './services/tables/board-query';
import { listAuditEntries } from './services/administration/list-audit-entries';
import { listColumnChoices } from './services/tables/list-column-choices';
import { listConnections } from './services/approvals/list-connections';
import { listLinkChoices } from './services/tables/list-link-choices';
import { listLinks } from './services/administration/list-links';
import { loadTable } from './services/tables/load-table';
import { parkAuthorizationResponse } from './services/approvals/flow/park-authorization-response';
import {
  recordingApprovals,
  recordingDeaths,
  recordingDisconnects,
} from './services/approvals/record-approvals';
import { prepareLink } from './services/administration/prepare-link';
import { probeUrl } from './services/administration/probe-url';
import { rotateIncomingSecret, saveIncoming } from './services/administration/save-incoming';
import { saveOutgoing } from './services/administration/save-outgoing';
import { provider } from './services/provider/provider';
import { withIncomingFacts } from './services/provider/incoming-facts';
import { lastChange, recordChanges } from './services/provider/issue-changes';
import { resources } from './services/provider/resources';
import { rememberSavedTable } from './services/provider/saved-tables';
import { reconnect } from './services/approvals/flow/reconnect';
import { testConnection } from './services/administration/test-connection';
import { viewConsumer } from './services/administration/view-consumer';
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

import type { AuditPorts } from '../known-links/audit';
import { authenticateBearer } from './resources/authenticate-bearer';
import { decideAuthorization } from './consent/decide-authorization';
import { listIncomingApprovals, revokeIncomingApproval } from './grants/incoming-approvals';
import { recordChanges, type ChangePorts } from './resources/issue-changes';
import { ownDocuments, type DocumentPorts } from './endpoints/own-documents';
import { readAuthorizationRequest, type ConsentPorts } from './consent/read-authorization-request';
import { resources, type ResourcePorts } from './resources/resources';
import { revocationEndpoint } from './endpoints/revocation-endpoint';
import { answerServerMetadata } from './endpoints/server-metadata';
import { tokenEndpoint, type ProviderPorts } from './endpoints/token-endpoint';

type IncomingPorts = ConsentPorts &
  DocumentPorts &
  AuditPorts &
  ProviderPorts &
  ChangePorts &
  Omit<ResourcePorts, 'recordChanges'> & { authorizationPageUrl: () => Promise<string> };

/** This app as the OAuth 2.0 provider of linked applications, and the resources that it protects. */
export function provider(ports: IncomingPorts) {
  return {
    ...ownDocuments(ports),
    token: tokenEndpoint(ports),
    revoke: revocationEndpoint(ports),
    metadata: answerServerMetadata(ports),
    authenticate: authenticateBearer(ports),
    readAuthorizationRequest: readAuthorizationRequest(ports),
    decideAuthorization: decideAuthorization(ports),
    listIncomingApprovals: listIncomingApprovals(ports),
    revokeIncomingApproval: revokeIncomingApproval(ports),
    resources: resources({ ...ports, recordChanges: recordChanges(ports) }),
  };
}

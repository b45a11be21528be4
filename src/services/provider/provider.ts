import type { AuditPorts } from '../known-links/audit';
import { authenticateBearer } from './resources/authenticate-bearer';
import { authenticateSigned } from './resources/authenticate-signed';
import type { ConsumerPorts } from './clients/authenticate-consumer';
import { decideAuthorization } from './consent/decide-authorization';
import { listIncomingApprovals, revokeIncomingApproval } from './grants/incoming-approvals';
import { recordChanges, type ChangePorts } from './resources/issue-changes';
import { accessTokenEndpoint } from './endpoints/access-token';
import { authorizeRedirect } from './endpoints/authorize-redirect';
import { ownDocuments, type DocumentPorts } from './endpoints/own-documents';
import { readAuthorizationRequest, type ConsentPorts } from './consent/read-authorization-request';
import { resources, type ResourcePorts } from './resources/resources';
import { requestTokenEndpoint } from './endpoints/request-token';
import { revocationEndpoint } from './endpoints/revocation-endpoint';
import { answerServerMetadata } from './endpoints/server-metadata';
import { tokenEndpoint, type ProviderPorts } from './endpoints/token-endpoint';

type IncomingPorts = ConsentPorts &
  ConsumerPorts &
  DocumentPorts &
  AuditPorts &
  ProviderPorts &
  ChangePorts &
  Omit<ResourcePorts, 'recordChanges'> & { authorizationPageUrl: () => Promise<string> };

/** This app as the OAuth 2.0 and OAuth 1.0a provider of linked applications, and the resources that it protects. */
export function provider(ports: IncomingPorts) {
  return {
    ...ownDocuments(ports),
    token: tokenEndpoint(ports),
    revoke: revocationEndpoint(ports),
    metadata: answerServerMetadata(ports),
    requestToken: requestTokenEndpoint(ports),
    accessToken: accessTokenEndpoint(ports),
    authorize: authorizeRedirect(ports),
    authenticate: authenticateBearer(ports),
    authenticateSigned: authenticateSigned(ports),
    readAuthorizationRequest: readAuthorizationRequest(ports),
    decideAuthorization: decideAuthorization(ports),
    listIncomingApprovals: listIncomingApprovals(ports),
    revokeIncomingApproval: revokeIncomingApproval(ports),
    resources: resources({ ...ports, recordChanges: recordChanges(ports) }),
  };
}

import { answerServerMetadata } from './server-metadata';
import { authenticateBearer } from './authenticate-bearer';
import type { AuditPorts } from '../known-links/audit';
import { decideAuthorization } from './decide-authorization';
import { listIncomingApprovals, revokeIncomingApproval } from './incoming-approvals';
import { ownDocuments, type DocumentPorts } from './own-documents';
import { readAuthorizationRequest, type ConsentPorts } from './read-authorization-request';
import { revocationEndpoint } from './revocation-endpoint';
import { tokenEndpoint, type ProviderPorts } from './token-endpoint';

/** This app as the OAuth 2.0 provider of linked applications. */
export function provider(
  ports: ConsentPorts &
    DocumentPorts &
    AuditPorts &
    ProviderPorts & { authorizationPageUrl: () => Promise<string> },
) {
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
  };
}

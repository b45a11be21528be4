import type { AuditPorts } from '../known-links/audit';
import type { ReaderTokenStore } from './tokens/reader-token-store';
import { asReader } from './as-reader';
import { disconnect } from './disconnect';
import { approveLink } from './flow/approve-link';
import { beginAuthorization } from './flow/begin-authorization';
import { finishAuthorization, type FinishPorts } from './flow/finish-authorization';
import { parkAuthorizationResponse, type ParkPorts } from './flow/park-authorization-response';
import { reconnect } from './flow/reconnect';
import type { BeginPorts } from './flow/start-authorization';
import { hasLostJira } from './has-lost-jira';
import { listConnections } from './list-connections';
import { recordingApprovals, recordingExpiries } from './record-approvals';

type ApprovalPorts = AuditPorts & BeginPorts & FinishPorts & ParkPorts;

/** Composes what readers and administrators do with approvals, and the requests that are made with them. */
export function approvals(edges: ApprovalPorts) {
  const tokens: ReaderTokenStore = recordingExpiries(edges, edges.tokens);
  const ports = { ...edges, tokens };
  const askAsReader = asReader(ports);
  return {
    asReader: askAsReader,
    hasLostJira: hasLostJira({ asReader: askAsReader, tokens }),
    beginAuthorization: beginAuthorization(ports),
    approveLink: approveLink(ports),
    reconnect: reconnect(ports),
    parkAuthorizationResponse: parkAuthorizationResponse(ports),
    finishAuthorization: finishAuthorization({ ...ports, approved: recordingApprovals(ports) }),
    listConnections: listConnections(ports),
    disconnect: disconnect(ports),
  };
}

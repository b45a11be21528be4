import type { AuthorizationOutcome, ConnectInvocations } from '#contract/invocations';
import { recordAudit, type AuditPorts } from '../known-links/audit';
import type { Caller, LinkStore } from '../ports';
import type { ReaderTokenStore } from './tokens/reader-token-store';

type Finish = (
  caller: Caller,
  payload: ConnectInvocations['finishAuthorization']['parsed'],
) => Promise<AuthorizationOutcome>;
type Disconnect = (
  caller: Caller,
  payload: ConnectInvocations['disconnect']['parsed'],
) => Promise<ConnectInvocations['disconnect']['result']>;
type RecordPorts = AuditPorts & { links: LinkStore };

/** Finishes an authorization, and records a new approval in the audit log. */
export function recordingApprovals(ports: AuditPorts, finish: Finish): Finish {
  return async (caller, payload) => {
    const outcome = await finish(caller, payload);
    if (outcome.connected) {
      const { accountId } = caller;
      await recordAudit(ports, outcome.connection.link, { accountId, action: 'approved' });
    }
    return outcome;
  };
}

/** Disconnects, and records the end of the approval in the audit log. */
export function recordingDisconnects(ports: RecordPorts, disconnect: Disconnect): Disconnect {
  return async (caller, payload) => {
    const link = await ports.links.find(payload.linkId);
    const result = await disconnect(caller, payload);
    const { accountId } = caller;
    if (link) await recordAudit(ports, link, { accountId, action: 'approval-revoked' });
    return result;
  };
}

/** A token store that records each approval that expires in the audit log, once. */
export function recordingExpiries(ports: RecordPorts, tokens: ReaderTokenStore): ReaderTokenStore {
  return {
    ...tokens,
    async movePointer(pointer, expectedVersion) {
      const isMoved = await tokens.movePointer(pointer, expectedVersion);
      if (!isMoved || pointer.state !== 'expired') return isMoved;
      const link = await ports.links.find(pointer.linkId);
      const { accountId } = pointer;
      if (link) await recordAudit(ports, link, { accountId, action: 'approval-expired' });
      return true;
    },
  };
}

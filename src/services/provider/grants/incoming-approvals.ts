import type { IncomingApprovalView } from '#contract/application-link';
import type { ConnectInvocations } from '#contract/invocations';
import { type ApplicationLink, referenceToLink } from '#core/application-link/application-link';
import { registrationOf } from '#core/application-link/registration';
import { allowedScopes } from '#core/provider/scopes';
import { recordAudit, type AuditPorts } from '../../known-links/audit';
import type { Caller, LinkStore } from '../../ports';
import { revoke, type GrantPorts } from './grants';
import type { Grant } from '../ports';

type ApprovalPorts = GrantPorts & { links: LinkStore };

/** Lists what the caller allowed linked applications: one entry for each link, however often its application asked. */
export function listIncomingApprovals(ports: ApprovalPorts) {
  return async ({ accountId }: Caller): Promise<IncomingApprovalView[]> => {
    const [links, grants] = await Promise.all([
      ports.links.list(),
      ports.grants.ofAccount(accountId),
    ]);
    const now = ports.system.now();
    const active = grants.filter(({ state, expiresAt }) => state === 'active' && expiresAt > now);
    return links.flatMap((link) => approvalOf(link, { active, links }) ?? []);
  };
}

function approvalOf(
  link: ApplicationLink,
  { active, links }: { active: Grant[]; links: ApplicationLink[] },
): IncomingApprovalView | undefined {
  const client = registrationOf(link);
  if (!client || link.deleting) return undefined;
  const own = active.filter((one) => one.linkId === link.id && one.clientId === client.clientId);
  const [since] = own.map((grant) => grant.since).sort();
  if (since === undefined) return undefined;
  const isGranted = (scope: Grant['scope'][number]) => own.some((one) => one.scope.includes(scope));
  const scope = allowedScopes(client.scope).filter(isGranted);
  const others = new Set(own.flatMap(({ otherLinkIds = [] }) => otherLinkIds));
  const otherLinks = links.filter(({ id }) => others.has(id)).map(({ name }) => name);
  return {
    link: referenceToLink(link),
    scope,
    ...(otherLinks.length > 0 && { otherLinks }),
    since,
  };
}

type Revoke = ConnectInvocations['revokeIncomingApproval'];

/** Revokes everything that the caller allowed the application of a link. Its tokens are refused from then on. */
export function revokeIncomingApproval(ports: ApprovalPorts & AuditPorts) {
  return async ({ accountId }: Caller, { linkId }: Revoke['parsed']): Promise<Revoke['result']> => {
    const grants = await ports.grants.ofAccount(accountId);
    const live = grants.filter((one) => one.linkId === linkId && one.state !== 'revoked');
    await Promise.all(live.map(({ id }) => revoke(ports, id)));
    const link = await ports.links.find(linkId);
    if (link && live.length > 0) {
      const details = { direction: 'incoming' };
      await recordAudit(ports, link, { accountId, action: 'approval-revoked', details });
    }
    return { revoked: true };
  };
}

import { AppError } from '#contract/app-error';
import type { AdminInvocations, SavedLink } from '#contract/admin-invocations';
import type { LinkAccess } from '#contract/link-configuration';
import type { ApplicationLink } from '#core/application-link/application-link';
import { withAccessRevision } from '#core/application-link/shared-access';
import { sharedOwnerOf } from '#core/application-link/token-owner';
import { isRefusedQuery } from '#core/jira/jql-failure';
import { restrictJql } from '#core/jql/restrict-jql';
import type { AsReader } from '../approvals/as-reader';
import { endApproval } from '../approvals/tokens/end-approval';
import type { TokenPorts } from '../approvals/tokens/reader-token-store';
import { recordAudit, type AuditPorts } from '../known-links/audit';
import { changeLink } from '../known-links/change-link';
import { findLink } from '../known-links/find-link';
import type { Caller, LinkStore } from '../ports';
import { checkClause } from '../tables/shared-account/check-clause';
import { savedLink } from './saved-link';

export type AccessPorts = AuditPorts & TokenPorts & { links: LinkStore; asReader: AsReader };

/**
 * Chooses whether readers use their own approvals or share an account. An approval that readers shared before is
 * also revoked in the linked application, because no one would notice what happens to an unused token.
 * @returns the link after the change
 * @throws {AppError} `LINK_MISSING`; `JQL_INVALID`, `FIELD_UNKNOWN` or `PROJECT_HIDDEN` for a clause that Jira refuses
 */
export function saveAccess(ports: AccessPorts) {
  return async (
    { accountId }: Caller,
    { linkId, access }: AdminInvocations['saveAccess']['parsed'],
  ): Promise<SavedLink> => {
    await checkAccess(ports, await findLink(ports.links, linkId), { access, accountId });
    const revision = ports.system.randomUuid();
    const { before, link } = await changeLink(ports.links, linkId, (current) =>
      withAccessRevision(
        current,
        { ...current, access, ...sharedAccountOf(current, access) },
        revision,
      ),
    );
    await recordAudit(ports, link, {
      accountId,
      action: 'access-changed',
      details: accessDetails(access),
    });
    const owner = sharedOwnerOf(before);
    if (owner !== undefined && owner !== sharedOwnerOf(link)) {
      await endApproval(ports, { link: before, revokes: true }, owner);
    }
    return savedLink(ports.links, link);
  };
}

/**
 * Checks the clause with Jira, as the account that readers will share. An account that Jira does not let in yet can
 * check nothing; what it finds later is part of the link's status.
 */
async function checkAccess(
  ports: AccessPorts,
  link: ApplicationLink,
  { access, accountId }: { access: LinkAccess; accountId: string },
): Promise<void> {
  const clause = access.mode === 'shared' ? access.jqlClause : undefined;
  if (clause === undefined) return;
  await restrictJql('', clause);
  if (!link.outgoing) return;
  const next = { ...link, access };
  try {
    await ports.asReader(next, accountId, (jira) => checkClause(jira, clause));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (!isRefusedQuery(error)) return;
    // A service account may just have got its first token, for an access that is not saved.
    const owner = sharedOwnerOf(next);
    if (owner !== undefined && owner !== sharedOwnerOf(link)) {
      await endApproval(ports, { link: next, revokes: true }, owner);
    }
    throw error;
  }
}

/** Another mode or account ends the shared approval, so that the next one does not count as a replacement. */
function sharedAccountOf(current: ApplicationLink, access: LinkAccess) {
  const isKept = sharedOwnerOf(current) === sharedOwnerOf({ ...current, access });
  return isKept ? {} : { sharedAccount: undefined };
}

function accessDetails(access: LinkAccess): Record<string, string> {
  if (access.mode === 'impersonation') return { mode: access.mode };
  const { mode, account, spaces, jqlClause } = access;
  return {
    mode,
    account,
    spaces: spaces === 'all' ? spaces : spaces.join(' '),
    ...(jqlClause !== undefined && { jqlClause }),
  };
}

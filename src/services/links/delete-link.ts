import { AppError } from '../../contract/app-error';
import type { AdminInvocations } from '../../contract/admin-invocations';
import { isOAuth2Link } from '../../core/application-link/application-link';
import type { ApplicationLink } from '../../core/application-link/application-link';
import type { RevokePorts } from '../authorization/forget-reader-token';
import type { Caller, LinkStore, TokenPointer } from '../ports';
import { takeBackApproval } from '../authorization/take-back-approval';

/** An invocation has 25 s; after this long tokens are only removed here, not revoked in Jira too. */
const REVOKE_LIMIT_MILLISECONDS = 10_000;
const PARALLEL = 5;

/**
 * Deletes a link with its secret and the tokens of all its readers. It stops being used first and
 * disappears last, so that a deletion that was cut short can be repeated.
 * @throws AppError `LINK_MISSING`
 */
export function deleteLink(ports: RevokePorts & { links: LinkStore }) {
  return async (
    _caller: Caller,
    { linkId }: AdminInvocations['deleteLink']['parsed'],
  ): Promise<{ deleted: true }> => {
    const link = await ports.links.find(linkId);
    if (!link) throw new AppError('LINK_MISSING', 'There is no such application link.');
    await ports.links.update(linkId, (current) => ({ ...current, deleting: true }));
    const revokeUntil = ports.system.now() + REVOKE_LIMIT_MILLISECONDS;
    await forEachReader(ports, link, async (pointer) => {
      const isLate = ports.system.now() > revokeUntil;
      await takeBackApproval(ports, { link, revokes: !isLate }, pointer.accountId);
      await ports.tokens.removePointer(linkId, pointer.accountId);
    });
    await removeSecret(ports, link);
    await ports.links.remove(linkId);
    return { deleted: true };
  };
}

async function removeSecret({ secrets }: RevokePorts, link: ApplicationLink): Promise<void> {
  const credential = isOAuth2Link(link) ? link.outgoing.credential : undefined;
  if (credential) await secrets.remove(link.id, credential.id);
}

async function forEachReader(
  { tokens }: RevokePorts,
  link: ApplicationLink,
  forget: (pointer: TokenPointer) => Promise<void>,
): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await tokens.pointersOfLink(link.id, cursor);
    for (let start = 0; start < page.pointers.length; start += PARALLEL) {
      await Promise.all(page.pointers.slice(start, start + PARALLEL).map(forget));
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
}

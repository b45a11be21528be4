import type { LinkChoice } from '../../contract/application-link';
import {
  isImpersonating,
  referenceToLink,
  userOf,
} from '../../core/application-link/application-link';
import { findApproval } from '../authorization/find-approval';
import type { Caller, LinkStore, ReaderTokenStore } from '../ports';

/** The links that a macro may use, with whether the caller has approved access. */
export function listLinkChoices(ports: { links: LinkStore; tokens: ReaderTokenStore }) {
  return async ({ accountId }: Caller): Promise<LinkChoice[]> => {
    const links = (await ports.links.list()).filter((link) => !link.deleting);
    return Promise.all(
      links.map(async (link) => {
        // With a shared account nobody approves for themselves.
        if (link.access.mode === 'shared') {
          return { ...referenceToLink(link), connected: true, shared: true };
        }
        if (isImpersonating(link)) {
          return { ...referenceToLink(link), connected: userOf(link, accountId) !== undefined };
        }
        const pointer = await findApproval(ports.tokens, link, accountId);
        return { ...referenceToLink(link), connected: pointer?.state === 'active' };
      }),
    );
  };
}

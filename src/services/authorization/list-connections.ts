import type { ConnectionView } from '../../contract/application-link';
import type { ApplicationLink } from '../../core/application-link/application-link';
import { referenceToLink } from '../../core/application-link/application-link';
import { findApproval } from './find-approval';
import type { Caller, LinkStore, ReaderTokenStore, TokenPointer } from '../ports';

/** The caller's own approvals that Jira still accepts, as far as known. */
export function listConnections(ports: { links: LinkStore; tokens: ReaderTokenStore }) {
  return async ({ accountId }: Caller): Promise<ConnectionView[]> => {
    const links = (await ports.links.list()).filter((link) => !link.deleting);
    const connections = await Promise.all(
      links.map(async (link) => {
        const pointer = await findApproval(ports.tokens, link, accountId);
        return pointer?.state === 'active' ? connectionView(link, pointer) : undefined;
      }),
    );
    return connections.filter((connection) => connection !== undefined);
  };
}

export function connectionView(link: ApplicationLink, pointer: TokenPointer): ConnectionView {
  return { link: referenceToLink(link), jiraUser: pointer.jiraUser, since: pointer.since };
}

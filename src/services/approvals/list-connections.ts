import type { ConnectionView } from '#contract/application-link';
import { type ApplicationLink, referenceToLink } from '#core/application-link/application-link';
import { revocationOf } from '#core/application-link/needs-approval';
import type { Caller, LinkStore } from '../ports';
import type { ReaderTokenStore, TokenPointer } from './tokens/reader-token-store';
import { findApproval } from './tokens/find-approval';

/** Lists the caller's own approvals, including expired ones, which can be renewed. */
export function listConnections(ports: { links: LinkStore; tokens: ReaderTokenStore }) {
  return async ({ accountId }: Caller): Promise<ConnectionView[]> => {
    const links = (await ports.links.list()).filter((link) => !link.deleting);
    const connections = await Promise.all(
      links.map(async (link) => {
        const pointer = await findApproval(ports.tokens, link, accountId);
        return pointer && connectionView(link, pointer);
      }),
    );
    return connections.filter((connection) => connection !== undefined);
  };
}

/** An approval as the page of one's connections shows it. */
export function connectionView(link: ApplicationLink, pointer: TokenPointer): ConnectionView {
  return {
    link: referenceToLink(link),
    jiraUser: pointer.jiraUser ?? '',
    since: pointer.since,
    revocation: revocationOf(link.outgoing),
    ...(pointer.state === 'expired' && { ended: true }),
    ...(link.application.type !== 'jira' && { noTables: true }),
  };
}

import type { ConnectionView, Revocation } from '#contract/application-link';
import {
  type ApplicationLink,
  isOAuth2Link,
  referenceToLink,
} from '#core/application-link/application-link';
import { authorizationServerOf } from '#core/oauth/authorization-server';
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
    revocation: revocationOf(link),
    ...(pointer.state === 'expired' && { ended: true }),
    ...(link.application.type !== 'jira' && { noTables: true }),
  };
}

function revocationOf(link: ApplicationLink): Revocation {
  if (!isOAuth2Link(link)) return 'manual';
  if (link.outgoing.kind === 'oauth2-cloud') return 'atlassian-account';
  return authorizationServerOf(link).revocation_endpoint === undefined ? 'manual' : 'automatic';
}

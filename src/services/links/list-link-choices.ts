import type { LinkChoice } from '../../contract/application-link';
import {
  isImpersonating,
  referenceToLink,
  userOf,
} from '../../core/application-link/application-link';
import type { ApplicationLink } from '../../core/application-link/application-link';
import { primaryLinksOf } from '../../core/application-link/primary-links';
import { systemLinkOf } from '../../core/application-link/system-link';
import { findApproval } from '../authorization/find-approval';
import type { Caller, ReaderTokenStore } from '../ports';
import type { ListPorts } from './list-links';
import { existingLinks } from './save-link';

/** The links that a macro may use, with whether the caller can use them at once. */
export function listLinkChoices(ports: ListPorts & { tokens: ReaderTokenStore }) {
  return async ({ accountId }: Caller): Promise<LinkChoice[]> => {
    const [found, jira] = await Promise.all([existingLinks(ports.links), ports.siteJira()]);
    const primary = primaryLinksOf(found);
    const choices = await Promise.all(
      found.map(async (link) => ({
        ...referenceToLink(link),
        ...(await usabilityOf(ports.tokens, link, accountId)),
        ...(primary.has(link.id) && link.application.type === 'jira' && { primary: true as const }),
      })),
    );
    if (!jira) return choices;
    return [{ ...referenceToLink(systemLinkOf(jira)), connected: true }, ...choices];
  };
}

async function usabilityOf(
  tokens: ReaderTokenStore,
  link: ApplicationLink,
  accountId: string,
): Promise<Pick<LinkChoice, 'connected' | 'shared'>> {
  // With a shared account nobody approves for themselves.
  if (link.access.mode === 'shared') return { connected: true, shared: true };
  if (isImpersonating(link)) return { connected: userOf(link, accountId) !== undefined };
  return { connected: (await findApproval(tokens, link, accountId))?.state === 'active' };
}

import type { LinkChoice } from '#contract/application-link';
import {
  isImpersonating,
  referenceToLink,
  userOf,
  type ApplicationLink,
} from '#core/application-link/application-link';
import { primaryLinksOf } from '#core/application-link/primary-links';
import { siteLink } from '#core/application-link/site-link';
import { findApproval } from '../approvals/tokens/find-approval';
import { existingLinks } from '../known-links/change-link';
import type { Caller, LinkStore } from '../ports';
import type { ReaderTokenStore } from '../approvals/tokens/reader-token-store';
import type { SitePorts } from './find-jira';
import { findSite } from './find-site';

export type ChoicePorts = SitePorts & { links: LinkStore; tokens: ReaderTokenStore };

/**
 * Lists the links that a macro can use, beginning with the Jira of the same site and then by name, and whether the caller has approved
 * access. If the primary link cannot show issues, the next one in line is marked as primary.
 */
export function listLinkChoices(ports: ChoicePorts) {
  return async ({ accountId }: Caller): Promise<LinkChoice[]> => {
    const [site, links] = await Promise.all([findSite(ports), existingLinks(ports.links)]);
    const usable = links.filter(showsIssues);
    const primary = primaryLinksOf(usable);
    const linked = usable.map(async (link) => ({
      ...(await choiceOf(ports.tokens, link, accountId)),
      ...(primary.has(link.id) && { primary: true as const }),
    }));
    const own = site ? [{ ...siteLink(site.baseUrl), connected: true }] : [];
    return [...own, ...(await Promise.all(linked)).sort(byName)];
  };
}

function byName(a: LinkChoice, b: LinkChoice): number {
  return a.name.localeCompare(b.name) || a.id.localeCompare(b.id);
}

function showsIssues({ application, outgoing, disabled }: ApplicationLink): boolean {
  return application.type === 'jira' && outgoing !== undefined && !disabled;
}

async function choiceOf(
  tokens: ReaderTokenStore,
  link: ApplicationLink,
  accountId: string,
): Promise<LinkChoice> {
  const reference = referenceToLink(link);
  // Readers of a shared account do not approve access themselves.
  if (link.access.mode === 'shared') return { ...reference, connected: true, shared: true };
  if (isImpersonating(link)) {
    return { ...reference, connected: userOf(link, accountId) !== undefined };
  }
  const pointer = await findApproval(tokens, link, accountId);
  return { ...reference, connected: pointer?.state === 'active' };
}

import { AppError } from '../../contract/app-error';
import type { LinkChoice } from '../../contract/application-link';
import {
  isImpersonating,
  referenceToLink,
  userOf,
} from '../../core/application-link/application-link';
import type { ApplicationLink } from '../../core/application-link/application-link';
import { siteLink } from '../../core/search/site-link';
import { findApproval } from '../authorization/find-approval';
import type { Caller, LinkStore, ReaderTokenStore } from '../ports';
import { siteClient } from '../tables/find-jira';
import type { SitePorts } from '../tables/find-jira';

type ChoicePorts = SitePorts & { links: LinkStore; tokens: ReaderTokenStore };

/** The links that a macro may use, the site's own first, with whether the caller has approved access. */
export function listLinkChoices(ports: ChoicePorts) {
  return async ({ accountId }: Caller): Promise<LinkChoice[]> => {
    const [own, all] = await Promise.all([siteChoices(ports), ports.links.list()]);
    const usable = all.filter((link) => !link.deleting);
    const linked = usable.map((link) => choiceOf(ports.tokens, link, accountId));
    return [...own, ...(await Promise.all(linked))];
  };
}

/** A site need not have a Jira, and one that cannot be asked now cannot be used now. */
async function siteChoices(ports: SitePorts): Promise<LinkChoice[]> {
  try {
    const { baseUrl } = await siteClient(ports).serverInfo();
    return [{ ...siteLink(baseUrl), connected: true }];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [];
  }
}

async function choiceOf(
  tokens: ReaderTokenStore,
  link: ApplicationLink,
  accountId: string,
): Promise<LinkChoice> {
  const reference = referenceToLink(link);
  // With a shared account nobody approves for themselves.
  if (link.access.mode === 'shared') return { ...reference, connected: true, shared: true };
  if (isImpersonating(link)) {
    return { ...reference, connected: userOf(link, accountId) !== undefined };
  }
  const pointer = await findApproval(tokens, link, accountId);
  return { ...reference, connected: pointer?.state === 'active' };
}

import { AppError } from '../../contract/app-error';
import type { LinkChoice } from '../../contract/application-link';
import { referenceToLink } from '../../core/application-link/application-link';
import { siteLink } from '../../core/search/site-link';
import { findApproval } from '../authorization/find-approval';
import type { Caller, LinkStore, ReaderTokenStore } from '../ports';
import { siteClient } from '../tables/find-jira';
import type { SitePorts } from '../tables/find-jira';

type ChoicePorts = SitePorts & { links: LinkStore; tokens: ReaderTokenStore };

/** The links that a macro may use, the site's own first, with whether the caller has approved access. */
export function listLinkChoices(ports: ChoicePorts) {
  return async (caller: Caller): Promise<LinkChoice[]> => {
    const [own, linked] = await Promise.all([siteChoices(ports), linkedChoices(ports, caller)]);
    return [...own, ...linked];
  };
}

/** A site need not have a Jira, and one that cannot be asked now cannot be used now. */
async function siteChoices(ports: ChoicePorts): Promise<LinkChoice[]> {
  try {
    const { baseUrl } = await siteClient(ports).serverInfo();
    return [{ ...siteLink(baseUrl), connected: true }];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [];
  }
}

async function linkedChoices(ports: ChoicePorts, { accountId }: Caller): Promise<LinkChoice[]> {
  const links = (await ports.links.list()).filter((link) => !link.deleting);
  return Promise.all(
    links.map(async (link) => {
      // With a shared account nobody approves for themselves.
      if (link.access.mode === 'shared') {
        return { ...referenceToLink(link), connected: true, shared: true };
      }
      const pointer = await findApproval(ports.tokens, link, accountId);
      return { ...referenceToLink(link), connected: pointer?.state === 'active' };
    }),
  );
}

import type { LinkChoice } from '../../contract/application-link';
import { referenceToLink } from '../../core/application-link/application-link';
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
        connected: await isApproved(ports.tokens, link, accountId),
        ...(primary.has(link.id) && isJira(link) && { primary: true as const }),
      })),
    );
    return jira
      ? [{ ...referenceToLink(systemLinkOf(jira)), connected: true }, ...choices]
      : choices;
  };
}

async function isApproved(
  tokens: ReaderTokenStore,
  link: ApplicationLink,
  accountId: string,
): Promise<boolean> {
  return (await findApproval(tokens, link, accountId))?.state === 'active';
}

const isJira = ({ application }: ApplicationLink) => application.type === 'jira';

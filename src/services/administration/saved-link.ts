import type { SavedLink } from '#contract/admin-invocations';
import type { IncomingCredentials } from '#contract/application-link';
import type { ApplicationLink } from '#core/application-link/application-link';
import { viewOfLink } from '#core/application-link/link-view';
import { primaryLinksOf } from '#core/application-link/primary-links';
import { existingLinks } from '../known-links/change-link';
import type { LinkStore } from '../ports';

/** A link as the administration page shows it after a change. @param credentials of a client that was issued now */
export async function savedLink(
  links: LinkStore,
  link: ApplicationLink,
  credentials?: IncomingCredentials,
): Promise<SavedLink> {
  const others = (await existingLinks(links)).filter(({ id }) => id !== link.id);
  const primary = primaryLinksOf([...others, link]).has(link.id);
  return { link: viewOfLink(link, { primary }), ...(credentials && { credentials }) };
}

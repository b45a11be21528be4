import type { ApplicationLink } from '#core/application-link/application-link';
import { existingLinks } from '../../known-links/change-link';
import type { LinkStore } from '../../ports';
import type { SavedTableStore } from '../resources/saved-tables';

interface OtherLinkPorts {
  links: LinkStore;
  savedTables: Pick<SavedTableStore, 'ofAccount'>;
}

/** The links, apart from the application's own, that a person saved tables of; by name. */
export async function otherLinksOf(
  { links, savedTables }: OtherLinkPorts,
  accountId: string,
  ownLinkId: string,
): Promise<ApplicationLink[]> {
  const tables = await savedTables.ofAccount(accountId);
  const ids = new Set(
    tables.flatMap(({ definition }) => definition.sources.map(({ linkId }) => linkId)),
  );
  ids.delete(ownLinkId);
  if (ids.size === 0) return [];
  const found = (await existingLinks(links)).filter(({ id }) => ids.has(id));
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

import { SYSTEM_LINK_ID } from '../../contract/application-link';
import { systemLinkOf } from '../../core/application-link/system-link';
import type { LinkStore, SiteJira } from '../ports';

/**
 * A store that also finds the Jira of the same site. It is not among the links that are listed, because most who
 * list links mean those that somebody made, and it is never changed.
 */
export function withSystemLink(
  links: LinkStore,
  siteJira: () => Promise<SiteJira | undefined>,
): LinkStore {
  return {
    ...links,
    async find(linkId) {
      if (linkId !== SYSTEM_LINK_ID) return links.find(linkId);
      const jira = await siteJira();
      return jira && systemLinkOf(jira);
    },
    create: (link) => (link.id === SYSTEM_LINK_ID ? Promise.resolve(false) : links.create(link)),
  };
}

import type { ApplicationLinkView } from '../../contract/application-link';
import { viewOfLink } from '../../core/application-link/link-view';
import { primaryLinksOf } from '../../core/application-link/primary-links';
import { systemLinkOf } from '../../core/application-link/system-link';
import type { LinkStore, SiteJira } from '../ports';
import { existingLinks } from './save-link';

export interface ListPorts {
  links: LinkStore;
  /** @returns undefined where the site has no Jira, or this person may not use it */
  siteJira: () => Promise<SiteJira | undefined>;
}

/** The Jira of the site, and then all links by name. */
export function listLinks({ links, siteJira }: ListPorts) {
  return async (): Promise<ApplicationLinkView[]> => {
    const [found, jira] = await Promise.all([existingLinks(links), siteJira()]);
    const primary = primaryLinksOf(found);
    const views = found.map((link) => viewOfLink(link, { primary: primary.has(link.id) }));
    const system = jira ? [viewOfLink(systemLinkOf(jira), { primary: false })] : [];
    return [...system, ...views.sort((a, b) => a.name.localeCompare(b.name))];
  };
}

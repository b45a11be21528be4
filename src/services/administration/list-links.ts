import type { ApplicationLinkView } from '#contract/application-link';
import { viewOfLink, viewOfSite } from '#core/application-link/link-view';
import { primaryLinksOf } from '#core/application-link/primary-links';
import type { LinkStore } from '../ports';
import type { SitePorts } from '../tables/find-jira';
import { findSite } from '../tables/find-site';
import { existingLinks } from '../known-links/change-link';

const byName = (a: ApplicationLinkView, b: ApplicationLinkView): number =>
  a.name.localeCompare(b.name) || a.id.localeCompare(b.id);

export type ListPorts = SitePorts & { links: LinkStore };

/** Lists the link to the Jira of the same site, if the site has one, and then all links by name. */
export function listLinks(ports: ListPorts) {
  return async (): Promise<ApplicationLinkView[]> => {
    const [found, site] = await Promise.all([existingLinks(ports.links), findSite(ports)]);
    const primary = primaryLinksOf(found);
    const views = found.map((link) => viewOfLink(link, { primary: primary.has(link.id) }));
    const own = site ? [viewOfSite(site)] : [];
    return [...own, ...views.sort(byName)];
  };
}

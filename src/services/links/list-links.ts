import type { ApplicationLinkView } from '../../contract/application-link';
import { viewOfLink } from '../../core/application-link/link-view';
import type { LinkStore } from '../ports';

/** All links by name, also one whose deletion was begun and not finished: it can be deleted again. */
export function listLinks({ links }: { links: LinkStore }) {
  return async (): Promise<ApplicationLinkView[]> =>
    (await links.list()).map(viewOfLink).sort((a, b) => a.name.localeCompare(b.name));
}

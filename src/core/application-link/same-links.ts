import type { ApplicationLinkView } from '#contract/application-link';

const NAME_MAX = 100;

type Named = Pick<ApplicationLinkView, 'id' | 'name'>;
type Addressed = Pick<ApplicationLinkView, 'displayUrl'>;

const plain = (name: string): string => name.trim().toLowerCase();

/** Whether another link has this name, whatever its case. @param ownId of the link that is named */
export function isNameTaken(name: string, links: readonly Named[], ownId?: string): boolean {
  return links.some((link) => link.id !== ownId && plain(link.name) === plain(name));
}

/** A name for a new link that no other has: the proposed one, or the proposed one with a number. */
export function freeName(proposed: string, links: readonly Named[]): string {
  let name = proposed;
  for (let number = 2; isNameTaken(name, links); number += 1) {
    const suffix = ` (${number})`;
    name = proposed.slice(0, NAME_MAX - suffix.length) + suffix;
  }
  return name;
}

/** The links to an address. A slash at the end and the case of the host make no difference. */
export function linksTo<T extends Addressed>(url: string, links: readonly T[]): T[] {
  const sought = canonical(url);
  return sought === undefined ? [] : links.filter((link) => canonical(link.displayUrl) === sought);
}

function canonical(url: string): string | undefined {
  if (!URL.canParse(url.trim())) return undefined;
  const { origin, pathname } = new URL(url.trim());
  return `${origin}${pathname}`.replace(/\/+$/, '');
}

import type { ApplicationLink } from './application-link';

/**
 * The primary link of each application type: the one that was made primary last, and before anybody chose,
 * the oldest. That it follows from the links themselves lets no two be primary, whoever acts at the same time.
 * @returns their ids
 */
export function primaryLinksOf(links: readonly ApplicationLink[]): Set<string> {
  const primary = new Map<string, ApplicationLink>();
  for (const link of links) {
    const { type } = link.application;
    const rival = primary.get(type);
    if (!rival || comesBefore(link, rival)) primary.set(type, link);
  }
  return new Set([...primary.values()].map(({ id }) => id));
}

function comesBefore(a: ApplicationLink, b: ApplicationLink): boolean {
  const [since, rivalSince] = [a.primarySince ?? '', b.primarySince ?? ''];
  if (since !== rivalSince) return since > rivalSince;
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt;
  return a.id < b.id;
}

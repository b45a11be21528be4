import type { ApplicationLink } from './application-link';

/**
 * Determines the primary link of each application type: the one that was made primary last or, if none ever
 * was, the oldest. Because this follows from the links themselves, simultaneous changes cannot make two links
 * primary.
 * @returns the ids of the primary links
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

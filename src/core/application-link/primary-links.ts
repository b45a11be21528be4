import type { ApplicationLink } from './application-link';

/**
 * Determines the primary link: the link to Jira that was made primary last or, if none ever was, the oldest. Other
 * applications have none, because tables know only Jira. Because this follows from the links themselves, simultaneous
 * changes cannot make two links primary.
 * @returns the id of the primary link, if there is one
 */
export function primaryLinksOf(links: readonly ApplicationLink[]): Set<string> {
  const toJira = links.filter(({ application }) => application.type === 'jira');
  const [primary] = toJira.sort((a, b) => (comesBefore(a, b) ? -1 : 1));
  return new Set(primary && [primary.id]);
}

function comesBefore(a: ApplicationLink, b: ApplicationLink): boolean {
  const [since, rivalSince] = [a.primarySince ?? '', b.primarySince ?? ''];
  if (since !== rivalSince) return since > rivalSince;
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt;
  return a.id < b.id;
}

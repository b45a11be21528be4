import { recordAudit, type AuditPorts } from '../../known-links/audit';
import type { LinkStore } from '../../ports';
import { findLinkName } from './repoint-links';
import type { Repoint } from './ports';

interface Moved {
  accountId: string;
  action: 'macros-repointed' | 'repoint-undone';
  /** The pages that were published, which may be fewer than the administrator asked for. */
  pages: Pick<Repoint['pages'][number], 'macros'>[];
}

/**
 * Records in the audit log how many macros moved on how many pages. The entry belongs to the link that the
 * macros moved away from. If no page was published, nothing is recorded.
 */
export async function recordRepoint(
  ports: AuditPorts & { links: LinkStore },
  { fromLinkId, toLinkId }: Pick<Repoint, 'fromLinkId' | 'toLinkId'>,
  { accountId, action, pages }: Moved,
): Promise<void> {
  if (pages.length === 0) return;
  // A deleted link no longer has a name.
  const nameOf = async (linkId: string) => (await findLinkName(ports.links, linkId)) ?? linkId;
  const [name, to] = await Promise.all([nameOf(fromLinkId), nameOf(toLinkId)]);
  const macros = pages.reduce((sum, page) => sum + page.macros, 0);
  const details = { to, pages: String(pages.length), macros: String(macros) };
  await recordAudit(ports, { id: fromLinkId, name }, { accountId, action, details });
}

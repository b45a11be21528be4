import type { AdminInvocations, RepointOutcome } from '#contract/admin-invocations';
import { isSpaceOpen } from '#core/application-link/shared-access';
import { namesSavedFilter } from '#core/jql/names-saved-filter';
import {
  macrosInDocument,
  type MacroInDocument,
  queriesOn,
  withLink,
} from '#core/macro/macros-in-document';
import type { AuditPorts } from '../../known-links/audit';
import type { Caller, LinkStore } from '../../ports';
import type { Signer } from '../../tables/shared-account/ports';
import { signFor } from '../../tables/shared-account/sign-for';
import type { CallersPages, Repoint, RepointStore } from './ports';
import { eachPage, type PageOutcome } from './each-page';
import { recordRepoint } from './record-repoint';
import { findLinkName, findTargetLink, type TargetLink } from './repoint-links';

export interface RepointPorts extends AuditPorts {
  links: LinkStore;
  pages: CallersPages;
  signer: Signer;
  repoints: RepointStore;
}

type RepointMacros = AdminInvocations['repointMacros'];

/**
 * Moves the macros of a link on these pages to another link. The administrator's own permissions apply, so
 * pages that the administrator may not edit fail. A table that moves to a link with a shared account is signed again,
 * because the administrator now counts as its author; pages that changed since the administrator was shown their queries
 * fail. The audit log records what was moved, even if a later page fails.
 * @returns which pages were changed and which failed, and the id to undo the move with
 * @throws {AppError} `LINK_MISSING`, `LINK_DISABLED` for the link to move to
 */
export function repointMacros(ports: RepointPorts) {
  return async (
    { accountId }: Caller,
    { linkId, toLinkId, pageIds, versions }: RepointMacros['parsed'],
  ): Promise<RepointOutcome> => {
    const to = await findTargetLink(ports.links, toLinkId);
    const from = await findLinkName(ports.links, linkId);
    const message = `JQL Table: ${from ?? 'deleted link'} → ${to.name}`;
    const repointId = ports.system.randomUuid();
    const repoint: Repoint = { fromLinkId: linkId, toLinkId, pages: [] };
    try {
      const outcomes = await eachPage(pageIds, async (pageId) => {
        const outcome = await movePage(ports, pageId, { linkId, to, message, versions });
        if ('moved' in outcome && outcome.moved > 0) {
          repoint.pages.push({ pageId, version: outcome.version, macros: outcome.moved });
          // After each page, so that the move can be undone even if Forge ends the invocation early.
          await ports.repoints.put(repointId, repoint);
        }
        return outcome;
      });
      return { repointId, ...outcomes };
    } finally {
      await recordRepoint(ports, repoint, {
        accountId,
        action: 'macros-repointed',
        pages: repoint.pages,
      });
    }
  };
}

interface Move {
  linkId: string;
  to: TargetLink;
  message: string;
  /** The versions of the pages that the administrator was shown. */
  versions: RepointMacros['parsed']['versions'];
}

async function movePage(
  ports: RepointPorts,
  pageId: string,
  { linkId, to, message, versions }: Move,
): Promise<PageOutcome> {
  const page = await ports.pages.find(pageId);
  if (!page) return { failed: 'not-found' };
  const document = structuredClone(page.document);
  const macros = macrosInDocument(document).filter(
    ({ definition }) => queriesOn(definition, linkId).length > 0,
  );
  if (macros.length === 0) return { moved: 0, version: page.version };
  const spaceKey = await ports.pages.spaceKey(page.spaceId);
  const content = { contentId: pageId, spaceId: page.spaceId, spaceKey };
  const refusal = await refusalOf(to, macros, {
    linkId,
    spaceKey,
    isAsShown: page.version === versions?.[pageId],
  });
  if (refusal) return { failed: refusal };
  for (const macro of macros) {
    const definition = withLink(macro.definition, linkId, to.id);
    // Sources of other shared accounts were not shown to the administrator: their authors save them again.
    const moved = definition.sources.map((source) =>
      source.linkId === to.id ? to.shared : undefined,
    );
    macro.replace(
      to.shared ? await signFor(ports.signer, moved, { definition, content }) : definition,
    );
  }
  const saving = await ports.pages.save({ ...page, document }, message);
  return saving === 'saved'
    ? { moved: macros.length, version: page.version + 1 }
    : { failed: saving };
}

/** Why macros may not move to a link with a shared account, for which the administrator signs their queries. */
async function refusalOf(
  { shared }: TargetLink,
  macros: MacroInDocument[],
  { linkId, spaceKey, isAsShown }: { linkId: string; spaceKey: string; isAsShown: boolean },
): Promise<'conflict' | 'space' | 'filter' | undefined> {
  if (!shared) return undefined;
  // The administrator signs what they were shown, and not what another author wrote meanwhile.
  if (!isAsShown) return 'conflict';
  if (!isSpaceOpen(shared.access, spaceKey)) return 'space';
  const queries = macros.flatMap(({ definition }) => queriesOn(definition, linkId));
  const found = queries.map((jql) => namesSavedFilter(jql));
  return (await Promise.all(found)).includes(true) ? 'filter' : undefined;
}

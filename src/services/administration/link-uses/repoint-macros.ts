import type { AdminInvocations, RepointOutcome } from '#contract/admin-invocations';
import { sourceOf, type MacroDefinition } from '#contract/macro-definition';
import { macrosInDocument, withLink } from '#core/macro/macros-in-document';
import { signedText } from '#core/macro/signed-text';
import type { AuditPorts } from '../../known-links/audit';
import type { Caller, LinkStore } from '../../ports';
import type { Signer } from '../../tables/shared-account/ports';
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
 * because the administrator now counts as its author. The audit log records what was moved, even if a later page fails.
 * @returns which pages were changed and which failed, and the id to undo the move with
 * @throws {AppError} `LINK_MISSING`, `LINK_DISABLED` for the link to move to
 */
export function repointMacros(ports: RepointPorts) {
  return async (
    { accountId }: Caller,
    { linkId, toLinkId, pageIds }: RepointMacros['parsed'],
  ): Promise<RepointOutcome> => {
    const to = await findTargetLink(ports.links, toLinkId);
    const from = await findLinkName(ports.links, linkId);
    const message = `JQL Table: ${from ?? 'deleted link'} → ${to.name}`;
    const repointId = ports.system.randomUuid();
    const repoint: Repoint = { fromLinkId: linkId, toLinkId, pages: [] };
    try {
      const outcomes = await eachPage(pageIds, async (pageId) => {
        const outcome = await movePage(ports, pageId, { linkId, to, message });
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
}

async function movePage(
  ports: RepointPorts,
  pageId: string,
  { linkId, to, message }: Move,
): Promise<PageOutcome> {
  const page = await ports.pages.find(pageId);
  if (!page) return { failed: 'not-found' };
  const document = structuredClone(page.document);
  const macros = macrosInDocument(document).filter(
    ({ definition }) => sourceOf(definition).linkId === linkId,
  );
  if (macros.length === 0) return { moved: 0, version: page.version };
  const target = { to, spaceKey: await ports.pages.spaceKey(page.spaceId) };
  for (const macro of macros) {
    macro.replace(await signedFor(ports.signer, withLink(macro.definition, to.id), target));
  }
  const saving = await ports.pages.save({ ...page, document }, message);
  return saving === 'saved'
    ? { moved: macros.length, version: page.version + 1 }
    : { failed: saving };
}

async function signedFor(
  signer: Signer,
  definition: MacroDefinition,
  { to, spaceKey }: { to: TargetLink; spaceKey: string },
): Promise<MacroDefinition> {
  if (to.access.mode !== 'shared') return definition;
  const boundTo = to.access.spaces && spaceKey;
  const signature = await signer.sign(signedText(definition, boundTo));
  return { ...definition, signed: { signature, ...(boundTo && { spaceKey: boundTo }) } };
}

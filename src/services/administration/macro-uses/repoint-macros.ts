import type { AdminInvocations, RepointOutcome } from '#contract/admin-invocations';
import { type MacroDefinition, sourceOf } from '#contract/macro-definition';
import type { ApplicationLink } from '#core/application-link/application-link';
import { macrosInDocument, withLink } from '#core/macro/macros-in-document';
import { signedText } from '#core/macro/signed-text';
import { findLink, findUsableLink } from '../../known-links/find-link';
import type { Caller, LinkStore, System } from '../../ports';
import type { Signer } from '../../tables/shared-account/ports';
import { eachPage, type PageOutcome } from './each-page';
import type { CallersPage, CallersPages, Repoint, RepointStore } from './ports';

export interface RepointPorts {
  links: LinkStore;
  pages: CallersPages;
  signer: Signer;
  repoints: RepointStore;
  system: System;
}

type RepointMacros = AdminInvocations['repointMacros'];

/**
 * Moves the macros of a link on these pages to another link, as the caller and with what the caller may
 * edit. A table on a link with a shared account is signed anew: the administrator saves it.
 * @throws {AppError} `LINK_MISSING`, `LINK_DISABLED` for the link to move to
 */
export function repointMacros(ports: RepointPorts) {
  return async (
    _caller: Caller,
    { linkId, toLinkId, pageIds }: RepointMacros['parsed'],
  ): Promise<RepointOutcome> => {
    // The old link may be switched off, or even gone: that is why somebody moves its macros.
    const from = await findLink(ports.links, linkId).catch(() => undefined);
    const to = await findUsableLink(ports.links, toLinkId);
    const message = `JQL Table: ${from?.name ?? 'deleted link'} → ${to.name}`;
    const repointId = ports.system.randomUuid();
    const pages: Repoint['pages'] = [];
    const outcomes = await eachPage(pageIds, async (pageId) => {
      const page = await ports.pages.find(pageId);
      if (!page) return { failed: 'not-found' };
      const outcome = await movePage(ports, page, { linkId, to, message });
      if ('moved' in outcome && outcome.moved > 0) {
        // At once: an invocation that is cut short must not lose the way back.
        pages.push({ pageId, version: outcome.version, macros: outcome.moved });
        await ports.repoints.put(repointId, { fromLinkId: linkId, toLinkId, pages });
      }
      return outcome;
    });
    return { repointId, ...outcomes };
  };
}

interface Move {
  linkId: string;
  to: ApplicationLink;
  message: string;
}

async function movePage(
  ports: RepointPorts,
  page: CallersPage,
  { linkId, to, message }: Move,
): Promise<PageOutcome> {
  const document = structuredClone(page.document);
  const macros = macrosInDocument(document).filter(
    ({ definition }) => sourceOf(definition).linkId === linkId,
  );
  if (macros.length === 0) return { moved: 0, version: page.version };
  const place = { to, spaceKey: await ports.pages.spaceKey(page.spaceId) };
  for (const macro of macros) {
    macro.replace(await signedFor(ports.signer, withLink(macro.definition, to.id), place));
  }
  const saving = await ports.pages.save({ ...page, document }, message);
  return saving === 'saved'
    ? { moved: macros.length, version: page.version + 1 }
    : { failed: saving };
}

async function signedFor(
  signer: Signer,
  definition: MacroDefinition,
  { to, spaceKey }: { to: ApplicationLink; spaceKey: string },
): Promise<MacroDefinition> {
  if (to.access.mode !== 'shared') return definition;
  const boundTo = to.access.spaces && spaceKey;
  const signature = await signer.sign(signedText(definition, boundTo));
  return { ...definition, signed: { signature, ...(boundTo && { spaceKey: boundTo }) } };
}

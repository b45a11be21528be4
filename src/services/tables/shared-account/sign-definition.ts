import type { MacroConfigInvocations } from '#contract/invocations';
import { sourceOf } from '#contract/macro-definition';
import { namesSavedFilter } from '#core/jql/names-saved-filter';
import { findUsableLink } from '../../known-links/find-link';
import type { Caller, LinkStore } from '../../ports';
import { authorRefused, authorsContent } from './authors-content';
import type { CallersConfluence, Signer } from './ports';
import { signFor } from './sign-for';

type SignDefinition = MacroConfigInvocations['signDefinition'];

interface SignPorts {
  links: LinkStore;
  signer: Signer;
  confluence: CallersConfluence;
}

/**
 * Signs a definition on a link with a shared account, for a caller who may edit the content that the dialog is open
 * in, in a space that may use the link. A template is no such content: a definition in it stays unsigned, so that the
 * tables of pages made from it show issues after an author has saved them there.
 * @returns a definition on any other link unchanged
 * @throws {AppError} `LINK_MISSING`, `LINK_DISABLED`, `AUTHOR_REFUSED`
 */
export function signDefinition({ links, signer, confluence }: SignPorts) {
  return async (
    caller: Caller,
    { definition: { signed: _old, ...definition } }: SignDefinition['parsed'],
  ): Promise<SignDefinition['result']> => {
    const link = await findUsableLink(links, sourceOf(definition).linkId);
    if (link.access.mode !== 'shared' || !caller.content) return definition;
    const content = await authorsContent(confluence, link, caller);
    // What an author signs must not change with a filter that another person owns.
    if (await namesSavedFilter(sourceOf(definition).jql)) throw authorRefused(link, 'filter');
    return signFor(signer, link, { definition, content });
  };
}

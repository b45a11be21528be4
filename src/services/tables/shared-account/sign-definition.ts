import type { MacroConfigInvocations } from '#contract/invocations';
import { sourceOf } from '#contract/macro-definition';
import type { AsReader } from '../../approvals/as-reader';
import { findUsableLink } from '../../known-links/find-link';
import type { Caller, LinkStore } from '../../ports';
import { authorsContent } from './authors-content';
import { copyFilters } from './copy-filters';
import type { CallersConfluence, Signer } from './ports';
import { signFor } from './sign-for';

type SignDefinition = MacroConfigInvocations['signDefinition'];

interface SignPorts {
  links: LinkStore;
  signer: Signer;
  confluence: CallersConfluence;
  asReader: AsReader;
}

/**
 * Signs a definition on a link with a shared account, for a caller who may edit the content that the dialog is open
 * in, in a space that may use the link. A template is no such content: a definition in it stays unsigned, so that the
 * tables of pages made from it show issues after an author has saved them there. The conditions of saved filters are
 * copied into the query.
 * @returns a definition on any other link unchanged
 * @throws {AppError} `LINK_MISSING`, `LINK_DISABLED`, `AUTHOR_REFUSED`, `FILTER_REFUSED`, `JQL_INVALID` for a syntax error in a query
 *   that names a filter, and what asking Jira for a filter throws
 */
export function signDefinition({ links, signer, confluence, asReader }: SignPorts) {
  return async (
    caller: Caller,
    { definition: { signed: _old, ...definition } }: SignDefinition['parsed'],
  ): Promise<SignDefinition['result']> => {
    const link = await findUsableLink(links, sourceOf(definition).linkId);
    if (link.access.mode !== 'shared' || !caller.content) return definition;
    const content = await authorsContent(confluence, link, caller);
    const { accountId } = caller;
    const copied = await copyFilters(asReader, link, { definition, accountId });
    return signFor(signer, link, { definition: copied, content });
  };
}

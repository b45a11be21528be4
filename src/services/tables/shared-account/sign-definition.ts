import type { MacroConfigInvocations } from '#contract/invocations';
import { SYSTEM_LINK_ID } from '#contract/application-link';
import type { MacroDefinition, TableSource } from '#contract/macro-definition';
import type { ApplicationLink } from '#core/application-link/application-link';
import { mapSources } from '#core/merge/source-table';
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
 * Signs a definition with a link that has a shared account, for a caller who may edit the content that the dialog is open
 * in, in a space that may use each such link. A template is no such content: a definition in it stays unsigned, so that the
 * tables of pages made from it show issues after an author has saved them there. The conditions of saved filters are
 * copied into the queries of these links.
 * @returns a definition without such a link unchanged
 * @throws {AppError} `LINK_MISSING`, `LINK_DISABLED`, `AUTHOR_REFUSED`, `FILTER_REFUSED`, `JQL_INVALID` for a syntax error in a query
 *   that names a filter, and what asking Jira for a filter throws
 */
export function signDefinition(ports: SignPorts) {
  return async (
    caller: Caller,
    { definition: { signed: _old, ...definition } }: SignDefinition['parsed'],
  ): Promise<SignDefinition['result']> => {
    const links = await Promise.all(
      definition.sources.map((source) => sharedLink(ports.links, source)),
    );
    const [first, ...others] = links.filter((link) => link !== undefined);
    if (!first || !caller.content) return definition;
    const content = await authorsContent(ports.confluence, first, caller);
    for (const link of others) await authorsContent(ports.confluence, link, caller);
    const copied = await withCopiedFilters(ports, definition, { links, caller });
    return signFor(ports.signer, links, { definition: copied, content });
  };
}

/** @returns undefined for a source whose readers use their own access */
async function sharedLink(
  links: LinkStore,
  { linkId }: TableSource,
): Promise<ApplicationLink | undefined> {
  if (linkId === SYSTEM_LINK_ID) return undefined;
  const link = await findUsableLink(links, linkId);
  return link.access.mode === 'shared' ? link : undefined;
}

function withCopiedFilters(
  { asReader }: SignPorts,
  definition: MacroDefinition,
  {
    links,
    caller: { accountId },
  }: { links: readonly (ApplicationLink | undefined)[]; caller: Caller },
): Promise<MacroDefinition> {
  return mapSources(definition, async (source, at) => {
    const link = links[at];
    return link ? copyFilters(asReader, link, { source, accountId }) : source;
  });
}

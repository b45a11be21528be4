import { AppError } from '#contract/app-error';
import type { MacroConfigInvocations } from '#contract/invocations';
import { sourceOf } from '#contract/macro-definition';
import type { ApplicationLink } from '#core/application-link/application-link';
import { signedText } from '#core/macro/signed-text';
import { findUsableLink } from '../../known-links/find-link';
import type { Caller, LinkStore } from '../../ports';
import type { CallersConfluence, Signer } from './ports';

type SignDefinition = MacroConfigInvocations['signDefinition'];

interface SignPorts {
  links: LinkStore;
  signer: Signer;
  confluence: CallersConfluence;
}

/**
 * Signs a definition on a link with a shared account. The caller must be allowed to edit the page that the macro is
 * saved in, and the page's space must be allowed to use the link. The signature shows later that an author
 * chose this query, and that it was not changed since.
 * @returns the definition with its signature; without one if the link has no shared account
 * @throws {AppError} `LINK_MISSING`, `LINK_DISABLED`, `AUTHOR_REFUSED`
 */
export function signDefinition({ links, signer, confluence }: SignPorts) {
  return async (
    _caller: Caller,
    { definition: { signed: _old, ...definition }, contentId }: SignDefinition['parsed'],
  ): Promise<SignDefinition['result']> => {
    const link = await findUsableLink(links, sourceOf(definition).linkId);
    if (link.access.mode !== 'shared') return definition;
    const savedIn = await authorsSpace(confluence, link, contentId);
    const spaceKey = link.access.spaces && savedIn;
    const signature = await signer.sign(signedText(definition, spaceKey));
    return { ...definition, signed: { signature, ...(spaceKey && { spaceKey }) } };
  };
}

/** @returns the key of the space @throws {AppError} `AUTHOR_REFUSED` */
async function authorsSpace(
  confluence: CallersConfluence,
  link: ApplicationLink,
  contentId: string | undefined,
): Promise<string> {
  const content = contentId === undefined ? undefined : await confluence.content(contentId);
  if (!content?.mayEdit) throw refused(link, 'not-editable');
  const { access } = link;
  const isAllowed = access.mode !== 'shared' || (access.spaces?.includes(content.spaceKey) ?? true);
  if (!isAllowed) throw refused(link, 'space');
  return content.spaceKey;
}

function refused({ id, name }: ApplicationLink, reason: 'not-editable' | 'space'): AppError {
  return new AppError('AUTHOR_REFUSED', 'This link may not be used here.', {
    details: { link: { id, name }, reason },
  });
}

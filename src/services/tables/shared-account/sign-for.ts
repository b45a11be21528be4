import type { MacroDefinition } from '#contract/macro-definition';
import type { ApplicationLink } from '#core/application-link/application-link';
import { accessRevisionOf } from '#core/application-link/shared-access';
import { type SignedPlace, signedText } from '#core/macro/signed-text';
import type { Signer } from './ports';

/**
 * Signs a definition for content in which its author may use the link. Every reader of that content then sees the
 * issues that it asks for; a changed definition needs a new signature.
 */
export async function signFor(
  signer: Signer,
  link: ApplicationLink,
  { definition, content }: { definition: MacroDefinition; content: Omit<SignedPlace, 'revision'> },
): Promise<MacroDefinition> {
  const { contentId, spaceId, spaceKey } = content;
  const place = { revision: accessRevisionOf(link), contentId, spaceId, spaceKey };
  const signed = await signer.sign(signedText(definition, place));
  return { ...definition, signed: { ...signed, ...place } };
}

import type { MacroDefinition } from '#contract/macro-definition';
import type { ApplicationLink } from '#core/application-link/application-link';
import { accessRevisionOf } from '#core/application-link/shared-access';
import { type SignedPlace, signedText } from '#core/macro/signed-text';
import type { Signer } from './ports';

/**
 * Signs a definition for content in which its author may use the link. From then on every reader of that content
 * sees what it says, and nobody can change what it says.
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

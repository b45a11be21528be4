import type { MacroDefinition } from '#contract/macro-definition';
import type { ApplicationLink } from '#core/application-link/application-link';
import { accessRevisionOf } from '#core/application-link/shared-access';
import { revisionsText, type SignedPlace, signedText } from '#core/macro/signed-text';
import type { Signer } from './ports';

/**
 * Signs a definition for content in which its author may use the links of its sources. Every reader of that content then
 * sees the issues that it asks for; a changed definition needs a new signature.
 * @param links of the sources, in their order; undefined where readers use their own access
 */
export async function signFor(
  signer: Signer,
  links: readonly (ApplicationLink | undefined)[],
  { definition, content }: { definition: MacroDefinition; content: Omit<SignedPlace, 'revision'> },
): Promise<MacroDefinition> {
  const { contentId, spaceId, spaceKey } = content;
  const revision = revisionsText(links.map((link) => (link ? accessRevisionOf(link) : '')));
  const place = { revision, contentId, spaceId, spaceKey };
  const signed = await signer.sign(signedText(definition, place));
  return { ...definition, signed: { ...signed, ...place } };
}

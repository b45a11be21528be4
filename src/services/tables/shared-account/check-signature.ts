import type { SaveAgainReason } from '#contract/refusals';
import type { MacroDefinition, Signed } from '#contract/macro-definition';
import type { ApplicationLink } from '#core/application-link/application-link';
import { accessRevisionOf, isSpaceOpen } from '#core/application-link/shared-access';
import { revisionAt, signedText } from '#core/macro/signed-text';
import type { Signer } from './ports';

/**
 * Checks that an author signed a definition for this content and for the link of one of its sources as it is now.
 * @param at the place of that source
 * @param contentId the content that the macro stands in now
 * @returns what the signature is bound to, or why it does not count
 */
export async function checkSignature(
  signer: Signer,
  link: ApplicationLink,
  { definition, at, contentId }: { definition: MacroDefinition; at: number; contentId: string },
): Promise<{ signed: Signed } | { reason: SaveAgainReason }> {
  const { signed } = definition;
  if (!signed) return { reason: 'unsigned' };
  if (revisionAt(signed, at) !== accessRevisionOf(link)) return { reason: 'access' };
  if (signed.contentId !== contentId) return { reason: 'copied' };
  const verdict = await signer.verify(signedText(definition, signed), signed);
  if (verdict !== 'valid') return { reason: verdict === 'invalid' ? 'unsigned' : verdict };
  if (!isSpaceOpen(link.access, signed.spaceKey)) return { reason: 'space' };
  return { signed };
}

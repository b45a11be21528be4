import { AppError } from '#contract/app-error';
import type { TokenPointer, TokenPorts } from './reader-token-store';

/** Access was approved, but not to the site of the link. */
export function siteNotGranted(): AppError {
  return new AppError('SITE_NOT_GRANTED', 'The approval does not include this site.');
}

/**
 * Remembers for an account without an approval that its last one did not include the site of the link, so that tables
 * say why instead of asking for the same approval again. The next approval takes its place.
 */
export async function rememberSiteNotGranted(
  { tokens, system }: Pick<TokenPorts, 'tokens' | 'system'>,
  approval: Pick<TokenPointer, 'linkId' | 'generation' | 'accountId'>,
): Promise<void> {
  const { linkId, generation, accountId } = approval;
  const old = await tokens.findPointer(linkId, accountId);
  // An approval that the reader has already goes on.
  if (old?.state === 'active' && old.generation === generation) return;
  const pointer: TokenPointer = {
    linkId,
    generation,
    accountId,
    version: (old?.version ?? 0) + 1,
    state: 'site-not-granted',
    since: system.isoNow(),
  };
  const isStored = old
    ? await tokens.movePointer(pointer, old.version)
    : await tokens.createPointer(pointer);
  if (old && isStored) await tokens.removeToken(old);
}

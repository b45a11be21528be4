import type { ApplicationLink } from '#core/application-link/application-link';
import type { ReaderTokenStore, TokenPointer } from './reader-token-store';

/**
 * Finds the approval that an account gave to this link as it is now, active or expired.
 * @returns undefined if there is none, or if it was given to another address or client of the link
 */
export async function findApproval(
  tokens: ReaderTokenStore,
  link: ApplicationLink,
  accountId: string,
): Promise<TokenPointer | undefined> {
  return approvalOf(link, await tokens.findPointer(link.id, accountId));
}

/** The approval in a pointer, as {@link findApproval} returns it. */
export function approvalOf(
  link: ApplicationLink,
  pointer: TokenPointer | undefined,
): TokenPointer | undefined {
  if (!pointer || pointer.state === 'none' || pointer.state === 'site-not-granted') {
    return undefined;
  }
  return pointer.generation === link.generation ? pointer : undefined;
}

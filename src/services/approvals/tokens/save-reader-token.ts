import { AppError } from '#contract/app-error';
import type { ReaderToken } from '../../remote/reader-token';
import type { ReaderTokenStore, TokenPointer } from './reader-token-store';

const ATTEMPTS = 5;

export type NewApproval = Omit<TokenPointer, 'version' | 'state'>;

/** What was saved, and the token that it replaced, which the linked application may still accept. */
interface SavedToken {
  pointer: TokenPointer;
  replaced: ReaderToken | undefined;
}

/**
 * Makes a token the account's current one, whatever else happens to the old one meanwhile.
 * @returns the token that was replaced only if it belongs to the same generation of the link
 * @throws {AppError} `UNEXPECTED` if the pointer keeps changing
 */
export async function saveReaderToken(
  tokens: ReaderTokenStore,
  approval: NewApproval,
  token: ReaderToken,
): Promise<SavedToken> {
  const { linkId, accountId } = approval;
  await tokens.createPointer({ ...approval, version: 0, state: 'none' });
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const old = await tokens.findPointer(linkId, accountId);
    if (!old) continue;
    // A refresh that crashed or is under way may have left a token at the next version, which is skipped.
    const pointer: TokenPointer = { ...approval, version: old.version + attempt, state: 'active' };
    if (!(await tokens.createToken(pointer, token))) continue;
    if (await tokens.movePointer(pointer, old.version)) {
      const isSameLink = old.generation === approval.generation;
      const replaced = isSameLink ? await tokens.findToken(old) : undefined;
      await tokens.removeToken(old);
      return { pointer, replaced };
    }
    await tokens.removeToken(pointer);
  }
  throw new AppError('UNEXPECTED', 'The approval could not be stored.');
}

import { AppError } from '#contract/app-error';
import type { ReaderToken } from '../../remote/reader-token';
import type { ReaderTokenStore, TokenPointer } from './reader-token-store';

const ATTEMPTS = 5;

export type NewApproval = Omit<TokenPointer, 'version' | 'state'>;

/**
 * Makes a token the account's current one, whatever else happens to the old one meanwhile.
 * @throws {AppError} `UNEXPECTED` if the pointer keeps changing
 */
export async function saveReaderToken(
  tokens: ReaderTokenStore,
  approval: NewApproval,
  token: ReaderToken,
): Promise<TokenPointer> {
  const { linkId, accountId } = approval;
  await tokens.createPointer({ ...approval, version: 0, state: 'none' });
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const old = await tokens.findPointer(linkId, accountId);
    if (!old) continue;
    // A refresh that crashed or is under way may have left a token at the next version, which is skipped.
    const pointer: TokenPointer = { ...approval, version: old.version + attempt, state: 'active' };
    if (!(await tokens.createToken(pointer, token))) continue;
    if (await tokens.movePointer(pointer, old.version)) {
      await tokens.removeToken(old);
      return pointer;
    }
    await tokens.removeToken(pointer);
  }
  throw new AppError('UNEXPECTED', 'The approval could not be stored.');
}

import { AppError } from '#contract/app-error';
import type { ApplicationLink } from '#core/application-link/application-link';
import { protocolOf } from '../../remote/protocol-of';
import type { TokenPointer, TokenPorts } from './reader-token-store';

/** Which link an approval ends for, and whether its application is told so. */
export interface EndOfApproval {
  link: ApplicationLink;
  revokes: boolean;
}

/**
 * Removes what is left of an approval, and also a token that was issued for an earlier URL of the link. It is not
 * revoked, because the app must not send anything there any more.
 */
export async function forgetPointer(
  { tokens }: Pick<TokenPorts, 'tokens'>,
  pointer: TokenPointer,
): Promise<void> {
  await tokens.removeToken(pointer);
  await tokens.removePointer(pointer.linkId, pointer.accountId);
}

/**
 * Removes a token here and then, if possible, revokes it in the linked application. A failure there changes nothing
 * for the reader, whose token is removed either way.
 * @returns whether the application confirmed that it revoked the token
 */
export async function forgetReaderToken(
  ports: TokenPorts,
  { link, revokes }: EndOfApproval,
  pointer: TokenPointer,
): Promise<boolean> {
  const token = await ports.tokens.findToken(pointer);
  await ports.tokens.removeToken(pointer);
  if (!token || !revokes) return false;
  try {
    return await protocolOf(ports, link).revoke(token);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return false;
  }
}

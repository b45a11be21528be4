import { AppError } from '#contract/app-error';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { ReaderTokenStore, TokenPointer } from './reader-token-store';
import { protocolOf } from '../../remote/protocol-of';
import type { ProtocolPorts } from '../../remote/token-protocol';

export interface RevokePorts extends ProtocolPorts {
  tokens: ReaderTokenStore;
}

/** The link of an approval, and whether its application is told too that the approval ended. */
export interface Farewell {
  link: ApplicationLink;
  revokes: boolean;
}

/**
 * Removes a token here and then, as well as it goes, in the linked application: what that says
 * changes nothing for the reader, whose token is gone either way.
 * @returns whether the application was told, and agreed
 */
export async function forgetReaderToken(
  ports: RevokePorts,
  { link, revokes }: Farewell,
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

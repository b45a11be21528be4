import { AppError } from '../../contract/app-error';
import type { ApplicationLink } from '../../core/application-link/application-link';
import type { HttpFetch } from '../../core/http-fetch';
import { revoke } from '../../core/oauth/token-endpoint';
import type { ReaderTokenStore, TokenPointer } from '../ports';

export interface RevokePorts {
  tokens: ReaderTokenStore;
  fetch: HttpFetch;
}

/**
 * Removes a token here and then, as well as it goes, in Jira: what Jira says to that changes
 * nothing for the reader, whose token is gone either way.
 * @param clientSecret undefined when Jira shall not be asked
 */
export async function forgetReaderToken(
  { tokens, fetch }: RevokePorts,
  { link, clientSecret }: { link: ApplicationLink; clientSecret: string | undefined },
  pointer: TokenPointer,
): Promise<void> {
  const token = await tokens.findToken(pointer);
  await tokens.removeToken(pointer);
  if (!token?.refreshToken || clientSecret === undefined) return;
  try {
    await revoke({ link, clientSecret, fetch }, token.refreshToken);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

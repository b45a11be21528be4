import { AppError } from '#contract/app-error';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { JiraClient } from '#core/jira/jira-client';
import { readerClient } from '../remote/jira-clients';
import { tokenlessTransport, withoutToken } from '../remote/tokenless';
import { currentToken } from './tokens/current-token';
import type { TokenPointer, TokenPorts } from './tokens/reader-token-store';
import { refreshReaderToken } from './tokens/refresh-reader-token';
import { expireApproval, type CurrentToken } from './tokens/replacement';
import { withLinkDetails } from './with-link-details';

export type AsReader = <T>(
  link: ApplicationLink,
  accountId: string,
  use: (jira: JiraClient) => Promise<T>,
) => Promise<T>;

/**
 * Runs `use` with a client of the linked Jira for this reader: with the reader's own token, with the token that all
 * readers of the link share, or, if the link may impersonate, as the Jira user whom the administrator entered for the
 * reader. A token that Jira refuses before it expires is refreshed once; if Jira refuses the new one too, the approval
 * expires.
 * @throws {AppError} `AUTHORIZATION_REQUIRED`, `AUTHORIZATION_EXPIRED` once, `SHARED_ACCOUNT_MISSING`,
 *   `READER_NOT_MAPPED`, `LINK_NOT_JIRA`, what refreshing throws and what `use` throws, each with the link in its
 *   details
 */
export function asReader(ports: TokenPorts): AsReader {
  return async (link, accountId, use) => {
    try {
      if (link.application.type !== 'jira') throw notJira();
      const tokenless = tokenlessTransport(ports, link, accountId);
      if (tokenless) return await withoutToken(ports, tokenless, use);
      const current = await currentToken(ports, link, accountId);
      return await useToken(ports, link, { current, use });
    } catch (error) {
      throw withLinkDetails(isShared(link) ? asSharedAccountFailure(error) : error, link);
    }
  };
}

async function useToken<T>(
  ports: TokenPorts,
  link: ApplicationLink,
  { current, use }: { current: CurrentToken; use: (jira: JiraClient) => Promise<T> },
): Promise<T> {
  const attempt = ({ token }: CurrentToken) => use(readerClient(ports, link, token));
  try {
    return await attempt(current);
  } catch (error) {
    if (!isRefused(error)) throw error;
    const renewed = await refreshReaderToken(ports, link, current.pointer);
    return await attempt(renewed).catch((again: unknown) => giveUp(ports, renewed.pointer, again));
  }
}

/** Jira refuses a token that it has just issued, so asking again at each page view would not help. */
async function giveUp(ports: TokenPorts, pointer: TokenPointer, error: unknown): Promise<never> {
  if (isRefused(error)) await expireApproval(ports.tokens, pointer);
  throw error;
}

function isRefused(error: unknown): boolean {
  return error instanceof AppError && error.code === 'AUTHORIZATION_EXPIRED';
}

function isShared({ access }: ApplicationLink): boolean {
  return access.mode === 'shared';
}

/** Readers who share one account cannot approve anything, so a missing approval is the administrator's matter. */
function asSharedAccountFailure(error: unknown): unknown {
  if (!(error instanceof AppError) || !error.code.startsWith('AUTHORIZATION_')) return error;
  const { details, cause } = error;
  return new AppError('SHARED_ACCOUNT_MISSING', 'The shared account of this link has no access.', {
    details,
    cause,
  });
}

function notJira(): AppError {
  return new AppError('LINK_NOT_JIRA', 'Only a link to a Jira can fill a table.');
}

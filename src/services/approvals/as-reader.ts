import { AppError } from '#contract/app-error';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { JiraClient } from '#core/jira/jira-client';
import type { TokenPointer } from './tokens/reader-token-store';
import { withLinkDetails } from './with-link-details';
import { currentToken } from './tokens/current-token';
import { readerClient } from '../remote/jira-clients';
import {
  markExpired,
  refreshReaderToken,
  type CurrentToken,
  type RefreshPorts,
} from './tokens/refresh-reader-token';
import { tokenlessTransport, withoutToken } from '../remote/tokenless';

export type AsReader = <T>(
  link: ApplicationLink,
  accountId: string,
  use: (jira: JiraClient) => Promise<T>,
) => Promise<T>;

/**
 * Does something in the linked Jira as the reader: with the reader's own token, with the one that all
 * readers of the link share, or where the link may name its readers, in the name that the administrator
 * entered for them. A token that Jira refuses although it should still be valid is refreshed once; when
 * the new one is refused too, somebody has to approve again.
 * @throws {AppError} `AUTHORIZATION_REQUIRED`, `AUTHORIZATION_EXPIRED` once, `SHARED_ACCOUNT_MISSING` or
 *   `READER_NOT_MAPPED`, what refreshing throws and what `use` throws, each with the link in its details
 */
export function asReader(ports: RefreshPorts): AsReader {
  return async (link, accountId, use) => {
    const attempt = ({ token }: CurrentToken) => use(readerClient(ports, link, token));
    try {
      if (link.application.type !== 'jira') throw notJira();
      const tokenless = tokenlessTransport(ports, link, accountId);
      if (tokenless) return await withoutToken(ports, tokenless, use);
      const current = await currentToken(ports, link, accountId);
      return await attempt(current).catch(async (error: unknown) => {
        if (!isRefused(error)) throw error;
        const renewed = await refreshReaderToken(ports, link, current.pointer);
        return attempt(renewed).catch((again: unknown) => giveUp(ports, renewed.pointer, again));
      });
    } catch (error) {
      throw withLinkDetails(isShared(link) ? toAdministrator(error) : error, link);
    }
  };
}

/** Jira refuses a token that it has just issued. Asking again at each page view would not help it. */
async function giveUp(ports: RefreshPorts, pointer: TokenPointer, error: unknown): Promise<never> {
  if (isRefused(error)) await markExpired(ports.tokens, pointer);
  throw error;
}

function isRefused(error: unknown): boolean {
  return error instanceof AppError && error.code === 'AUTHORIZATION_EXPIRED';
}

function isShared({ access }: ApplicationLink): boolean {
  return access.mode === 'shared';
}

/** Where all readers share one account, none of them can approve anything. */
function toAdministrator(error: unknown): unknown {
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

import { AppError } from '../../contract/app-error';
import { isImpersonating } from '../../core/application-link/application-link';
import type { ApplicationLink } from '../../core/application-link/application-link';
import type { JiraClient } from '../../core/jira/jira-client';
import type { TokenPointer } from '../ports';
import { aboutLink } from './about-link';
import { findApproval } from './find-approval';
import { impersonatingTransport } from './oauth1-protocol';
import { jiraClient, readerClient } from './reader-client';
import { markDead, refreshReaderToken } from './refresh-reader-token';
import type { CurrentToken, RefreshPorts } from './refresh-reader-token';

/** A token is refreshed this long before it ends, and up to as long again, so that not all end at once. */
const SAFETY_MARGIN_MILLISECONDS = 60_000;
const JITTER_MILLISECONDS = 30_000;

export type AsReader = <T>(
  link: ApplicationLink,
  accountId: string,
  use: (jira: JiraClient) => Promise<T>,
) => Promise<T>;

/**
 * Does something in the linked Jira as the reader: with the reader's own token, or where the link may name
 * its readers, in the name that the administrator entered for them. A token that Jira
 * refuses although it should still be valid is refreshed once; when the new one is refused too, the
 * reader has to approve again.
 * @throws AppError `AUTHORIZATION_REQUIRED`, `AUTHORIZATION_EXPIRED` or `READER_NOT_MAPPED`, what refreshing throws and
 *   what `use` throws, each with the link in its details
 */
export function asReader(ports: RefreshPorts): AsReader {
  return async (link, accountId, use) => {
    const attempt = ({ token }: CurrentToken) => use(readerClient(ports, link, token));
    try {
      if (isImpersonating(link)) {
        return await use(jiraClient(ports, impersonatingTransport(ports, link, accountId)));
      }
      const current = await currentToken(ports, link, accountId);
      return await attempt(current).catch(async (error: unknown) => {
        if (!isRefused(error)) throw error;
        const renewed = await refreshReaderToken(ports, link, current.pointer);
        return attempt(renewed).catch((again: unknown) => giveUp(ports, renewed.pointer, again));
      });
    } catch (error) {
      throw aboutLink(error, link);
    }
  };
}

async function currentToken(
  ports: RefreshPorts,
  link: ApplicationLink,
  accountId: string,
): Promise<CurrentToken> {
  const pointer = await findApproval(ports.tokens, link, accountId);
  if (!pointer) {
    throw new AppError('AUTHORIZATION_REQUIRED', 'Access to this Jira is not approved yet.');
  }
  if (pointer.state === 'dead') {
    throw new AppError('AUTHORIZATION_EXPIRED', 'Jira does not accept the approval any more.');
  }
  const token = await ports.tokens.findToken(pointer);
  // Without its token the pointer was moved just now, or its token was lost: refreshing finds out.
  if (!token || isDue(ports, token.expiresAt)) return refreshReaderToken(ports, link, pointer);
  return { pointer, token };
}

function isDue({ system }: RefreshPorts, expiresAt: number | undefined): boolean {
  if (expiresAt === undefined) return false;
  const margin = SAFETY_MARGIN_MILLISECONDS + system.random() * JITTER_MILLISECONDS;
  return expiresAt < system.now() + margin;
}

/** Jira refuses a token that it has just issued. Asking again at each page view would not help it. */
async function giveUp(ports: RefreshPorts, pointer: TokenPointer, error: unknown): Promise<never> {
  if (isRefused(error)) await markDead(ports.tokens, pointer);
  throw error;
}

function isRefused(error: unknown): boolean {
  return error instanceof AppError && error.code === 'AUTHORIZATION_EXPIRED';
}

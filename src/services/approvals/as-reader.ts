import { AppError } from '#contract/app-error';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { JiraClient } from '#core/jira/jira-client';
import { readerClient } from '../remote/jira-clients';
import { tokenlessTransport, withoutToken } from '../remote/tokenless';
import { protocolOf } from '../remote/protocol-of';
import { countRefusal, forgetRefusals, wasJustRefused } from './tokens/count-refusal';
import { currentToken } from './tokens/current-token';
import type { TokenPointer, TokenPorts } from './tokens/reader-token-store';
import { refreshReaderToken } from './tokens/refresh-reader-token';
import { chooseRenewal } from './tokens/refresh-under-lock';
import { expireApproval, type CurrentToken } from './tokens/replacement';
import { withLinkDetails } from './with-link-details';

export type AsReader = <T>(
  link: ApplicationLink,
  accountId: string,
  use: (jira: JiraClient) => Promise<T>,
  /** The reader's pointer, if it has just been read. */
  known?: TokenPointer,
) => Promise<T>;

/**
 * Runs `use` with a client of the linked Jira for this reader: with the reader's own token, with the token that all
 * readers of the link share, or, if the link may impersonate, as the Jira user whom the administrator entered for the
 * reader. A token that Jira refuses before it expires is refreshed once. If Jira refuses the new one too, the reader is
 * asked to try again, and the approval expires when that repeats (docs/decisions/0025).
 * @throws {AppError} `AUTHORIZATION_REQUIRED`, `AUTHORIZATION_EXPIRED` once, `TOKEN_REFUSED`, `SHARED_ACCOUNT_MISSING`,
 *   `READER_NOT_MAPPED`, `LINK_NOT_JIRA`, what refreshing throws and what `use` throws, each with the link in its
 *   details
 */
export function asReader(ports: TokenPorts): AsReader {
  return async (link, accountId, use, known) => {
    try {
      if (link.application.type !== 'jira') throw notJira();
      const tokenless = tokenlessTransport(ports, link, accountId);
      if (tokenless) return await withoutToken(ports, tokenless, use);
      const current = await currentToken(ports, link, accountId, known);
      return await useToken(ports, link, { current, use });
    } catch (error) {
      throw withLinkDetails(isShared(link) ? asSharedAccountFailure(error) : error, link);
    }
  };
}

interface Use<T> {
  current: CurrentToken;
  use: (jira: JiraClient) => Promise<T>;
}

async function useToken<T>(
  ports: TokenPorts,
  link: ApplicationLink,
  { current, use }: Use<T>,
): Promise<T> {
  const attempt = async ({ pointer, token }: CurrentToken): Promise<T> => {
    const value = await use(readerClient(ports, link, token));
    await forgetRefusals(ports, pointer);
    return value;
  };
  try {
    return await attempt(current);
  } catch (error) {
    if (!isRefused(error)) throw error;
    const renewed = await renewRefused(ports, link, { current, error });
    return await attempt(renewed).catch((again: unknown) => giveUp(ports, renewed.pointer, again));
  }
}

/**
 * Renews a token that Jira refuses. If it cannot be renewed or was renewed a moment ago, the refusal is counted.
 * @throws {AppError} `TOKEN_REFUSED`, `AUTHORIZATION_EXPIRED`, and what refreshing throws
 */
async function renewRefused(
  ports: TokenPorts,
  link: ApplicationLink,
  { current, error }: { current: CurrentToken; error: AppError },
): Promise<CurrentToken> {
  const { pointer, token } = current;
  const isRenewable = chooseRenewal(protocolOf(ports, link), token) !== undefined;
  const isHopeless = !isRenewable || wasJustRefused(pointer, ports.system.now());
  if (isHopeless && !isDead(error)) throw await countRefusal(ports, pointer);
  return refreshReaderToken(ports, link, pointer);
}

/** Jira refuses a token that it has just issued: that may pass, unless it says that the token is dead. */
async function giveUp(ports: TokenPorts, pointer: TokenPointer, error: unknown): Promise<never> {
  if (!isRefused(error)) throw error;
  if (!isDead(error)) throw await countRefusal(ports, pointer);
  await expireApproval(ports.tokens, pointer);
  throw error;
}

function isRefused(error: unknown): error is AppError {
  return error instanceof AppError && error.code === 'AUTHORIZATION_EXPIRED';
}

/** OAuth 1.0a names what is wrong with a token; a status or an anonymous answer can have many causes. */
const isDead = ({ details }: AppError) => details.oauthProblem !== undefined;

function isShared({ access }: ApplicationLink): boolean {
  return access.mode === 'shared';
}

/**
 * Readers who share one account cannot approve anything, so a missing approval is the administrator's matter. What an
 * answer says may quote the clause that the link adds to queries.
 */
function asSharedAccountFailure(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const { code, message, cause } = error;
  const { remark, ...details } = error.details;
  if (remark !== undefined) return new AppError(code, message, { details, cause });
  if (!code.startsWith('AUTHORIZATION_')) return error;
  return new AppError('SHARED_ACCOUNT_MISSING', 'The shared account of this link has no access.', {
    details,
    cause,
  });
}

function notJira(): AppError {
  return new AppError('LINK_NOT_JIRA', 'Only a link to a Jira can fill a table.');
}

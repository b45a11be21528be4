import { AppError } from '../../contract/app-error';
import type { ConnectionView } from '../../contract/application-link';
import type { AuthorizationOutcome, ConnectInvocations } from '../../contract/invocations';
import { oneLine } from '../../core/table/plain-text';
import { isOAuth1Link, isOAuth2Link } from '../../core/application-link/application-link';
import type { ApplicationLink } from '../../core/application-link/application-link';
import { exchangeCode } from '../../core/oauth/token-endpoint';
import type { TokenResponse } from '../../core/oauth/token-endpoint';
import { findUsableLink } from '../links/find-usable-link';
import { connectionView } from './list-connections';
import type { AnsweredAuthorization, Caller, LinkStore, OneTimeStore, ReaderToken } from '../ports';
import { readerClient } from './reader-client';
import { expiry } from './refresh-reader-token';
import type { RefreshPorts } from './refresh-reader-token';
import { aboutLink } from './about-link';
import { endDance } from './oauth1-dance';
import { oauthClientOf } from './oauth2-protocol';
import { saveReaderToken } from './save-reader-token';
import { takeBackApproval } from './take-back-approval';
import { protocolOf } from './protocol-of';

type FinishPorts = RefreshPorts & { links: LinkStore };

/** RFC 6749 section 4.1.2.1. */
const AUTHORIZATION_ERRORS = [
  'invalid_request',
  'unauthorized_client',
  'access_denied',
  'unsupported_response_type',
  'invalid_scope',
  'server_error',
  'temporarily_unavailable',
];

/**
 * Finishes an authorization for the reader who began it, and for nobody else.
 * @throws AppError `AUTHORIZATION_INVALID` when the ticket is unknown, used, expired or somebody
 *   else's; every later failure is an outcome, because the way back is known by then
 */
export function finishAuthorization(
  ports: FinishPorts & { answered: OneTimeStore<AnsweredAuthorization> },
) {
  return async (
    { accountId }: Caller,
    { ticket }: ConnectInvocations['finishAuthorization']['parsed'],
  ): Promise<AuthorizationOutcome> => {
    const authorization = await ports.answered.take(ports.system.hash(ticket));
    if (authorization?.accountId !== accountId) {
      throw new AppError('AUTHORIZATION_INVALID', 'This way back from Jira is not valid.');
    }
    const { returnTo } = authorization;
    try {
      return { returnTo, connected: true, connection: await connect(ports, authorization) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { returnTo, connected: false, error: error.toWire() };
    }
  };
}

async function connect(
  ports: FinishPorts,
  authorization: AnsweredAuthorization,
): Promise<ConnectionView> {
  const { linkId, generation, accountId } = authorization;
  const link = await findUsableLink(ports.links, linkId);
  const answer = await exchange(ports, link, authorization).catch((error: unknown) => {
    throw aboutLink(error, link);
  });
  const now = ports.system.now();
  const token = tokenOf(answer, now);
  const jiraUser = await whoIs(ports, link, token);
  const approval = { linkId, generation, accountId, jiraUser, since: new Date(now).toISOString() };
  const pointer = await saveReaderToken(ports.tokens, approval, token);
  await undoIfChanged(ports, link, accountId);
  return connectionView(link, pointer);
}

/** @throws AppError `AUTHORIZATION_DENIED`, `AUTHORIZATION_INVALID` and what the exchange throws */
async function exchange(
  ports: FinishPorts,
  link: ApplicationLink,
  { response, generation, codeVerifier, redirectUri }: AnsweredAuthorization,
): Promise<TokenResponse> {
  if (link.generation !== generation) throw changed();
  if ('error' in response) {
    const details = reasonOf(response.error);
    throw new AppError('AUTHORIZATION_DENIED', 'Access was not approved in Jira.', { details });
  }
  if (isOAuth1Link(link) && 'verifier' in response) return endDance(ports, link, response);
  if (!isOAuth2Link(link) || !('code' in response) || codeVerifier === undefined) {
    throw changed();
  }
  const { code, iss } = response;
  const client = await oauthClientOf(ports, link);
  return exchangeCode(client, { code, iss, codeVerifier, redirectUri });
}

/** Deleting or moving the link removes the tokens that it finds: one that came meanwhile is ours to remove. */
async function undoIfChanged(
  ports: FinishPorts,
  link: ApplicationLink,
  accountId: string,
): Promise<void> {
  try {
    const { generation } = await findUsableLink(ports.links, link.id);
    if (generation === link.generation) return;
    await takeBackApproval(ports, { link, revokes: true }, accountId);
  } catch (error) {
    await takeBackApproval(ports, { link, revokes: true }, accountId);
    await ports.tokens.removePointer(link.id, accountId);
    throw error;
  }
  throw changed();
}

function changed(): AppError {
  return new AppError('AUTHORIZATION_INVALID', 'The link was changed meanwhile.');
}

/** Only the words of the RFC are passed on: the rest of the address was anybody's to write. */
function reasonOf(error: string): { reason?: string } {
  return AUTHORIZATION_ERRORS.includes(error) ? { reason: error } : {};
}

/** Jira runs a request with a token that it does not accept as nobody's: so a token is tried first. */
async function whoIs(
  ports: FinishPorts,
  link: ApplicationLink,
  token: ReaderToken,
): Promise<string> {
  try {
    return oneLine((await readerClient(ports, link, token).myself()).displayName);
  } catch (error) {
    await protocolOf(ports, link)
      .revoke(token)
      .catch(() => undefined);
    throw error;
  }
}

function tokenOf(response: TokenResponse, receivedAt: number): ReaderToken {
  const { accessToken, refreshToken } = response;
  return { accessToken, refreshToken, ...expiry(response, receivedAt) };
}

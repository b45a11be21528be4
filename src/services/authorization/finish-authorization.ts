import { AppError } from '../../contract/app-error';
import type { ConnectionView } from '../../contract/application-link';
import type { AuthorizationOutcome, ConnectInvocations } from '../../contract/invocations';
import { oneLine } from '../../core/table/plain-text';
import { exchangeCode, revoke } from '../../core/oauth/token-endpoint';
import type { OAuthClient, TokenResponse } from '../../core/oauth/token-endpoint';
import { findClientSecret, findUsableLink } from '../links/find-usable-link';
import { connectionView } from './list-connections';
import type { AnsweredAuthorization, Caller, OneTimeStore } from '../ports';
import { readerClient } from './reader-client';
import { expiry } from './refresh-reader-token';
import type { RefreshPorts } from './refresh-reader-token';
import { saveReaderToken } from './save-reader-token';
import { takeBackApproval } from './take-back-approval';

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
  ports: RefreshPorts & { answered: OneTimeStore<AnsweredAuthorization> },
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
  ports: RefreshPorts,
  authorization: AnsweredAuthorization,
): Promise<ConnectionView> {
  const { linkId, accountId, codeVerifier, redirectUri, response } = authorization;
  const link = await findUsableLink(ports.links, linkId);
  if ('error' in response) {
    throw new AppError('AUTHORIZATION_DENIED', 'Access was not approved in Jira.', {
      details: { link: { id: link.id, name: link.name }, ...reasonOf(response.error) },
    });
  }
  const clientSecret = await findClientSecret(ports.links, linkId);
  const client = { link, clientSecret, fetch: ports.fetch };
  const { code, iss } = response;
  const token = await exchangeCode(client, { code, iss, codeVerifier, redirectUri });
  const now = ports.system.now();
  const jiraUser = await whoIs(ports, client, token);
  const approval = { linkId, accountId, jiraUser, since: new Date(now).toISOString() };
  const { accessToken, refreshToken } = token;
  const stored = { accessToken, refreshToken, ...expiry(token, now) };
  const pointer = await saveReaderToken(ports.tokens, approval, stored);
  await undoIfDeleted(ports, client, accountId);
  return connectionView(link, pointer);
}

/** Deleting the link removes the tokens that it finds: one that came meanwhile is ours to remove. */
async function undoIfDeleted(
  ports: RefreshPorts,
  client: OAuthClient,
  accountId: string,
): Promise<void> {
  const linkId = client.link.id;
  try {
    await findUsableLink(ports.links, linkId);
  } catch (error) {
    await takeBackApproval(ports, client, accountId);
    await ports.tokens.removePointer(linkId, accountId);
    throw error;
  }
}

/** Only the words of the RFC are passed on: the rest of the address was anybody's to write. */
function reasonOf(error: string): { reason?: string } {
  return AUTHORIZATION_ERRORS.includes(error) ? { reason: error } : {};
}

/** Jira runs a request with a token that it does not accept as nobody's: so a token is tried first. */
async function whoIs(
  { system }: RefreshPorts,
  client: OAuthClient,
  { accessToken, refreshToken }: TokenResponse,
): Promise<string> {
  const jira = readerClient({ fetch: client.fetch, system }, client.link.baseUrl, accessToken);
  try {
    return oneLine((await jira.myself()).displayName);
  } catch (error) {
    await revoke(client, refreshToken ?? accessToken).catch(() => undefined);
    throw error;
  }
}

import { AppError } from '#contract/app-error';
import type { OAuth2Link } from '#core/application-link/application-link';
import { egressNotApproved } from '#core/http/network-failure';
import { authorizationServerOf } from '#core/oauth/authorization-server';
import { refresh } from '#core/oauth/ask-token-endpoint';
import type { ProbePorts } from './ask-anonymously';

/**
 * Checks that the authorization server accepts the link's client, without an approval. A refresh with a token that was
 * never issued ends in `invalid_grant` for a known client and in `invalid_client` for another, because the client is
 * authenticated first (RFC 6749 section 3.2.1).
 * @throws {AppError} `CLIENT_REJECTED`, `EGRESS_NOT_APPROVED` and what requests throw; `JIRA_UNEXPECTED` with
 *   `linkError` `NON_ATLASSIAN` if a non-Atlassian server does not support refresh tokens
 */
export async function probeClient(
  { fetch, mayConnectTo, system }: ProbePorts,
  link: OAuth2Link,
  clientSecret: string,
): Promise<void> {
  const { token_endpoint = '' } = authorizationServerOf(link);
  if (!mayConnectTo(token_endpoint)) throw egressNotApproved();
  try {
    await refresh({ link, clientSecret, fetch }, system.randomSecret());
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'AUTHORIZATION_EXPIRED') throw error;
  }
}

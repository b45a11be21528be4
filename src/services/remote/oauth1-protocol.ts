import { AppError } from '#contract/app-error';
import { userOf, type OAuth1Link } from '#core/application-link/application-link';
import type { Transport } from '#core/jira/transport';
import { oauth1Fetch, type OAuth1Fetch } from '#core/oauth1/oauth1-fetch';
import { oauth1Transport } from '#core/oauth1/oauth1-transport';
import { rsaSha1Signer } from '#core/oauth1/rsa-sha1';
import { renewAccessToken } from '#core/oauth1/token-calls';
import { installationKey } from './installation-key';
import type { ProtocolPorts, TokenProtocol } from './token-protocol';

/** OAuth 1.0a for a link whose readers approve: signed requests with a token (RFC 5849). */
export function oauth1Protocol(ports: ProtocolPorts, link: OAuth1Link): TokenProtocol {
  const send = signedFetch(ports, link);
  return {
    transport: ({ accessToken }) => oauth1Transport(send, link.baseUrl, { token: accessToken }),
    renew: ({ accessToken, refreshToken }) =>
      renewAccessToken(send, link.baseUrl, { token: accessToken, sessionHandle: refreshToken }),
    // OAuth 1.0a has no revocation; people revoke in Jira under "Authorized applications".
    revoke: () => Promise.resolve(false),
  };
}

/**
 * A transport for a link of level `impersonation`: requests run as the Jira user whom the administrator entered for
 * this reader.
 * @throws {AppError} `READER_NOT_MAPPED`
 */
export function impersonatingTransport(
  ports: ProtocolPorts,
  link: OAuth1Link,
  accountId: string,
): Transport {
  const requestor = userOf(link, accountId);
  if (requestor === undefined) {
    throw new AppError('READER_NOT_MAPPED', 'No Jira user is entered for this reader.');
  }
  return oauth1Transport(signedFetch(ports, link), link.baseUrl, { requestor });
}

/** A transport for a link of level `two-legged`: all requests run as the user that Jira's administrator chose. */
export function twoLeggedTransport(ports: ProtocolPorts, link: OAuth1Link): Transport {
  return oauth1Transport(signedFetch(ports, link), link.baseUrl, { requestor: undefined });
}

/** Sends requests that are signed with the key of this installation, which is loaded with the first request. */
export function signedFetch(ports: ProtocolPorts, link: OAuth1Link): OAuth1Fetch {
  let ready: Promise<OAuth1Fetch> | undefined;
  const prepare = async (): Promise<OAuth1Fetch> => {
    const { privateKey } = await installationKey(ports.keys);
    const { consumerKey } = link.outgoing;
    const consumer = { consumerKey, sign: rsaSha1Signer(privateKey) };
    return oauth1Fetch({ fetch: ports.fetch, consumer, system: ports.system });
  };
  return async (unsigned, more) => {
    ready ??= prepare();
    return (await ready)(unsigned, more);
  };
}

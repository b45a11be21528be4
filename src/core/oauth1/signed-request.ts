import type { HttpRequest } from '../http/http-fetch';
import type { Sign } from './rsa-sha1';
import { percentEncode, signatureBaseString, type Parameter } from './signature-base-string';

/** This installation as the remote application has registered it. */
export interface OAuth1Consumer {
  consumerKey: string;
  sign: Sign;
}

/** The user on whose behalf a request is made. */
export type OAuth1Identity =
  /** The person who approved; undefined before there is a token. */
  | { token: string | undefined }
  /** Two-legged: this user (impersonation); undefined for the user that the remote administrator chose. */
  | { requestor: string | undefined };

/** A request before it is signed. */
export interface Unsigned {
  method: HttpRequest['method'];
  url: string;
  identity: OAuth1Identity;
  /** Additional protocol parameters: `oauth_callback`, `oauth_verifier`, `oauth_session_handle`. */
  parameters?: Readonly<Record<string, string>>;
}

interface Moment {
  /** Seconds since the epoch, by the remote application's clock. */
  timestamp: number;
  nonce: string;
}

/**
 * Adds the protocol parameters and the signature to a request (RFC 5849 section 3.1). Requests with a token
 * carry them in the header. Two-legged requests carry them in the query, with an empty token, because Jira
 * reads two-legged requests from there only.
 * @returns the URL to request, and the headers to add
 */
export async function signedRequest(
  { consumerKey, sign }: OAuth1Consumer,
  unsigned: Unsigned,
  { timestamp, nonce }: Moment,
): Promise<{ url: string; headers: { authorization?: string } }> {
  const { method, url, identity, parameters = {} } = unsigned;
  const isTwoLegged = 'requestor' in identity;
  const protocol: Parameter[] = Object.entries({
    oauth_consumer_key: consumerKey,
    oauth_nonce: nonce,
    oauth_signature_method: 'RSA-SHA1',
    oauth_timestamp: String(timestamp),
    oauth_version: '1.0',
    ...tokenOf(identity),
    ...parameters,
  });
  const target = isTwoLegged ? withQuery(url, requestorOf(identity)) : url;
  const signature = await sign(signatureBaseString(method, target, protocol));
  const all: Parameter[] = [...protocol, ['oauth_signature', signature]];
  if (isTwoLegged) return { url: withQuery(target, all), headers: {} };
  const fields = all.map(([name, value]) => `${percentEncode(name)}="${percentEncode(value)}"`);
  return { url: target, headers: { authorization: `OAuth ${fields.join(', ')}` } };
}

function tokenOf(identity: OAuth1Identity): { oauth_token?: string } {
  if ('requestor' in identity) return { oauth_token: '' };
  return identity.token === undefined ? {} : { oauth_token: identity.token };
}

function requestorOf({ requestor }: { requestor: string | undefined }): Parameter[] {
  return requestor === undefined ? [] : [['xoauth_requestor_id', requestor]];
}

function withQuery(url: string, parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return url;
  const query = parameters.map((pair) => pair.map(percentEncode).join('=')).join('&');
  return `${url}${url.includes('?') ? '&' : '?'}${query}`;
}

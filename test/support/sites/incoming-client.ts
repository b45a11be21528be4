import * as oauth from 'oauth4webapi';
import {
  AS,
  CLIENT,
  CLIENT_ID,
  CLIENT_SECRET,
  ISSUER,
  REDIRECT_URI,
  type useIncomingProvider,
} from './incoming-provider';

type Provider = Pick<ReturnType<typeof useIncomingProvider>, 'services' | 'send'>;
type Change = Record<string, string | null>;

export const READER = { accountId: 'reader-1' };
export const STATE = 'the-state-of-the-client';
export const CREDENTIALS = { client_id: CLIENT_ID, client_secret: CLIENT_SECRET };
export const INVALID_GRANT = { status: 400, body: { error: 'invalid_grant' } };
const post = oauth.ClientSecretPost(CLIENT_SECRET);

/** An address as a client makes it. @param change null leaves a parameter out */
export async function authorizationUrl(verifier = 'verifier', change: Change = {}): Promise<URL> {
  const url = new URL(AS.authorization_endpoint ?? '');
  const asked: Change = {
    response_type: 'code',
    client_id: CLIENT_ID,
    redirect_uri: REDIRECT_URI,
    scope: 'READ',
    state: STATE,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...change,
  };
  for (const [name, value] of Object.entries(asked)) {
    if (value !== null) url.searchParams.set(name, value);
  }
  return url;
}

/** A linked application: by `oauth4webapi` where it would say the same, by hand where it would not. */
export function incomingClient({ services, send }: Provider) {
  const read = (url: URL) =>
    services.readAuthorizationRequest(READER, { query: url.search.slice(1) });

  /** Reads the page and allows. @returns where the browser goes */
  const allow = async (url: URL): Promise<URL> => {
    const consent = await read(url);
    if (consent.status !== 'ask') throw new Error(JSON.stringify(consent));
    const { requestId } = consent;
    const decided = await services.decideAuthorization(READER, { requestId, allow: true });
    if (decided.status !== 'leave') throw new Error(decided.status);
    return new URL(decided.redirectTo);
  };
  const redeem = (back: URL, verifier: string, auth = post) => {
    const parameters = oauth.validateAuthResponse(AS, CLIENT, back, STATE);
    const options = { [oauth.customFetch]: send };
    const request = [AS, CLIENT, auth, parameters, REDIRECT_URI, verifier, options] as const;
    return oauth.authorizationCodeGrantRequest(...request);
  };
  const connect = async (change: Change = {}) => {
    const verifier = oauth.generateRandomCodeVerifier();
    const response = await redeem(await allow(await authorizationUrl(verifier, change)), verifier);
    return oauth.processAuthorizationCodeResponse(AS, CLIENT, response);
  };
  /** A request to an endpoint as no library would send it. */
  const form = async (
    path: string,
    body: Record<string, string>,
    headers: Record<string, string> = {},
  ) => {
    const response = await send(`${ISSUER}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const refresh = (token: unknown, more: Record<string, string> = {}) =>
    form('token', {
      grant_type: 'refresh_token',
      refresh_token: String(token),
      ...CREDENTIALS,
      ...more,
    });
  const exchange = (code: string | null, more: Record<string, string> = {}) =>
    form('token', {
      grant_type: 'authorization_code',
      code: String(code),
      redirect_uri: REDIRECT_URI,
      ...CREDENTIALS,
      ...more,
    });
  const asBearer = (token: unknown, path = 'tables', init: RequestInit = {}) =>
    send(`${ISSUER}/${path}`, { ...init, headers: { authorization: `Bearer ${String(token)}` } });
  const newCode = async (change: Change = {}) => {
    const code_verifier = oauth.generateRandomCodeVerifier();
    const back = await allow(await authorizationUrl(code_verifier, change));
    return { code: back.searchParams.get('code'), code_verifier };
  };
  return { read, allow, redeem, connect, form, refresh, exchange, asBearer, newCode };
}

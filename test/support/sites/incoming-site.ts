import * as oauth from 'oauth4webapi';
import type { SavedLink } from '#contract/admin-invocations';
import type { IncomingConsent } from '#contract/invocations';
import type { IncomingInput } from '#contract/link-configuration';
import type { AccountKey } from '#dev/confluence/accounts';
import { JIRA_URL, type AppSite } from './app-site';

export const REDIRECT_URI = 'https://client.example.com/callback';

/** A linked application as a client of the built app, over real HTTP. */
export interface LinkedApplication {
  linkId: string;
  client: oauth.Client;
  secret: string;
}

/** Links the Jira of the site in both directions, as an administrator does. */
export async function createTwoWayLink(
  site: AppSite,
  incoming: Partial<IncomingInput> = {},
): Promise<LinkedApplication> {
  return withIncomingSide(site, await site.createLink('Two-way Jira'), incoming);
}

/** Lets the application of a link that exists ask Confluence, as an administrator does. */
export async function withIncomingSide(
  site: AppSite,
  linkId: string,
  incoming: Partial<IncomingInput> = {},
): Promise<LinkedApplication> {
  const { credentials } = await site.value<SavedLink>(
    'application-links',
    'admin',
    'saveIncoming',
    {
      linkId,
      incoming: {
        redirectUris: [REDIRECT_URI],
        scope: 'WRITE',
        allowsClientCredentials: true,
        ...incoming,
      },
    },
  );
  if (!credentials) throw new TypeError(`${JIRA_URL} got no credentials.`);
  const { clientId: client_id, clientSecret: secret } = credentials;
  return { linkId, client: { client_id }, secret };
}

/** What the application sends the person's browser with. */
export async function authorizationQuery(
  { client }: LinkedApplication,
  { verifier, scope = 'READ' }: { verifier: string; scope?: string },
): Promise<string> {
  return new URLSearchParams({
    response_type: 'code',
    client_id: client.client_id,
    redirect_uri: REDIRECT_URI,
    scope,
    state: 'a-state',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString();
}

/** The person allows it on the page. @returns where the browser goes */
export async function allowAccess(site: AppSite, account: AccountKey, query: string): Promise<URL> {
  const consent = await site.value<IncomingConsent>(
    'jira-connections',
    account,
    'readAuthorizationRequest',
    { query },
  );
  if (consent.status !== 'ask') throw new Error(JSON.stringify(consent));
  const { requestId } = consent;
  const decided = await site.value<{ redirectTo: string }>(
    'jira-connections',
    account,
    'decideAuthorization',
    { requestId, allow: true },
  );
  return new URL(decided.redirectTo);
}

/** Finds the server by what came back, as RFC 9207 allows, and redeems the code. */
export async function redeemCode(
  { client, secret }: LinkedApplication,
  back: URL,
  verifier: string,
): Promise<{ issuer: string; tokens: oauth.TokenEndpointResponse }> {
  const issuer = back.searchParams.get('iss') ?? '';
  const metadata = await fetch(`${issuer}/.well-known/oauth-authorization-server`);
  const found = await oauth.processDiscoveryResponse(new URL(issuer), metadata);
  const server = {
    ...found,
    token_endpoint: String(found.token_endpoint).replace(/^http:/, 'https:'),
  };
  const options = { [oauth.customFetch]: overHttp };
  const parameters = oauth.validateAuthResponse(server, client, back, 'a-state');
  const auth = oauth.ClientSecretPost(secret);
  const request = [server, client, auth, parameters, REDIRECT_URI, verifier, options] as const;
  const response = await oauth.authorizationCodeGrantRequest(...request);
  return {
    issuer,
    tokens: await oauth.processAuthorizationCodeResponse(server, client, response),
  };
}

/** The application gets a token for the person, who allows it. */
export async function connectApplication(
  site: AppSite,
  account: AccountKey,
  application: LinkedApplication,
  scope = 'READ',
) {
  const verifier = oauth.generateRandomCodeVerifier();
  const query = await authorizationQuery(application, { verifier, scope });
  const back = await allowAccess(site, account, query);
  const { issuer, tokens } = await redeemCode(application, back, verifier);
  /** A request to this app as the provider. */
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(issuer + path, {
      ...init,
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
  return { issuer, tokens, ask };
}

/** The library asks over TLS only, which the local site does not have. */
const overHttp = (url: string, init: RequestInit) => fetch(url.replace(/^https:/, 'http:'), init);

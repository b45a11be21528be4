import * as oauth from 'oauth4webapi';
import { answerAuthorization } from '../ui/jira-browser';
import { JIRA_BASE, type TestDataCenter } from './start-jira-data-center';

const REDIRECT_URI = 'https://confluence.example.com/x1/trigger/cb/link-1';

let count = 0;

/** An OAuth 2.0 client by `oauth4webapi`, registered with this Jira. */
export class JiraOAuthClient {
  readonly redirectUri: string;
  #jira: TestDataCenter;
  readonly client: oauth.Client;
  readonly server: oauth.AuthorizationServer;
  readonly clientSecret: string;
  readonly verifier = oauth.generateRandomCodeVerifier();
  readonly state = oauth.generateRandomState();

  constructor(
    jira: TestDataCenter,
    {
      scope = 'READ',
      redirectUri = REDIRECT_URI,
      name = `Confluence ${(count += 1)}`,
      ...more
    }: { scope?: string; redirectUri?: string; name?: string; serviceAccount?: string } = {},
  ) {
    const client = { name, redirectUri, scope, ...more };
    const { clientId, clientSecret } = jira.registerClient(client);
    this.#jira = jira;
    this.redirectUri = redirectUri;
    this.client = { client_id: clientId };
    this.clientSecret = clientSecret;
    const base = `${JIRA_BASE}/rest/oauth2/latest`;
    this.server = {
      issuer: JIRA_BASE,
      authorization_endpoint: `${base}/authorize`,
      token_endpoint: `${base}/token`,
      revocation_endpoint: `${base}/revoke`,
    };
  }

  /** Sends requests like a reverse proxy, because the client knows only Jira's own base URL. */
  readonly #proxied = {
    [oauth.customFetch]: (url: string, init: RequestInit) => fetch(toLocal(this.#jira, url), init),
  };

  get auth(): oauth.ClientAuth {
    return oauth.ClientSecretPost(this.clientSecret);
  }

  authWith(secret: string): oauth.ClientAuth {
    return oauth.ClientSecretPost(secret);
  }

  /** The same client at another server, after a restart. */
  at(jira: TestDataCenter): this {
    this.#jira = jira;
    return this;
  }

  /** @param more parameters to set; undefined removes one */
  async authorizeUrl(more: Record<string, string | undefined> = {}): Promise<URL> {
    const url = new URL(this.server.authorization_endpoint ?? '');
    const all: Record<string, string | undefined> = {
      client_id: this.client.client_id,
      redirect_uri: this.redirectUri,
      response_type: 'code',
      state: this.state,
      scope: 'READ',
      code_challenge: await oauth.calculatePKCECodeChallenge(this.verifier),
      code_challenge_method: 'S256',
      ...more,
    };
    for (const [name, value] of Object.entries(all)) {
      if (value !== undefined) url.searchParams.set(name, value);
    }
    return url;
  }

  async redirected(more: Record<string, string | undefined> = {}, user = 'reader1'): Promise<URL> {
    return answerAuthorization(this.#jira, await this.authorizeUrl(more), { user });
  }

  async exchange(
    callback: URL,
    { verifier = this.verifier, redirectUri = this.redirectUri, auth = this.auth } = {},
  ): Promise<oauth.TokenEndpointResponse> {
    const params = oauth.validateAuthResponse(this.server, this.client, callback, this.state);
    const response = await oauth.authorizationCodeGrantRequest(
      this.server,
      this.client,
      auth,
      params,
      redirectUri,
      verifier,
      this.#proxied,
    );
    return oauth.processAuthorizationCodeResponse(this.server, this.client, response);
  }

  /** Approves as that user. */
  async tokens(user = 'reader1'): Promise<oauth.TokenEndpointResponse> {
    return this.exchange(await this.redirected({}, user));
  }

  async refresh(token: string | undefined): Promise<oauth.TokenEndpointResponse> {
    const response = await oauth.refreshTokenGrantRequest(
      this.server,
      this.client,
      this.auth,
      token ?? '',
      this.#proxied,
    );
    return oauth.processRefreshTokenResponse(this.server, this.client, response);
  }

  /** Posts a form unchanged, for requests that `oauth4webapi` would not send; undefined leaves a field out. */
  async post(
    endpoint: 'token' | 'revoke',
    form: Record<string, string | undefined>,
  ): Promise<{ status: number; body: { error?: string } }> {
    const fields = Object.entries(form).filter(
      (field): field is [string, string] => field[1] !== undefined,
    );
    const response = await this.#jira.fetch(`/rest/oauth2/latest/${endpoint}`, undefined, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    return { status: response.status, body: (await response.json()) as { error?: string } };
  }

  postToken(form: Record<string, string | undefined>): ReturnType<JiraOAuthClient['post']> {
    return this.post('token', form);
  }

  postCode(
    callback: URL,
    more: Record<string, string | undefined>,
  ): ReturnType<JiraOAuthClient['post']> {
    return this.post('token', {
      grant_type: 'authorization_code',
      code: callback.searchParams.get('code') ?? '',
      redirect_uri: this.redirectUri,
      client_id: this.client.client_id,
      client_secret: this.clientSecret,
      code_verifier: this.verifier,
      ...more,
    });
  }

  async revoke(token: string): Promise<void> {
    const response = await oauth.revocationRequest(
      this.server,
      this.client,
      this.auth,
      token,
      this.#proxied,
    );
    await oauth.processRevocationResponse(response);
  }

  /** The status and user of /myself with that token. */
  async whoAmI(accessToken: string): Promise<{ status: number; user: string | null }> {
    const headers = { authorization: `Bearer ${accessToken}` };
    const response = await this.#jira.fetch('/rest/api/2/myself', undefined, { headers });
    await response.text();
    return { status: response.status, user: response.headers.get('x-ausername') };
  }
}

function toLocal(jira: TestDataCenter, url: string): string {
  return url.replace(new URL(JIRA_BASE).origin, jira.origin);
}

/** The `error` of a refused token request. */
export async function errorOf(refused: Promise<unknown>): Promise<string> {
  const error: unknown = await refused.then(
    () => new Error('It was accepted'),
    (reason: unknown) => reason,
  );
  if (error instanceof oauth.ResponseBodyError) return error.error;
  throw error;
}

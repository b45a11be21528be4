import { randomUUID } from 'node:crypto';
import type { HttpFetch } from '#core/http/http-fetch';
import type { TokenResponse } from '#core/oauth/token-response';
import { oauth1Fetch, type OAuth1Fetch } from '#core/oauth1/oauth1-fetch';
import { rsaSha1Signer } from '#core/oauth1/rsa-sha1';
import type { OAuth1Identity } from '#core/oauth1/signed-request';
import { authorizeUrl, exchangeRequestToken, fetchRequestToken } from '#core/oauth1/token-calls';
import { newRsaKeys, type RsaKeys } from '../rsa-keys';
import { answerAuthorization } from '../ui/jira-browser';
import { JIRA_BASE, NOON, type TestDataCenter } from './start-jira-data-center';

const CALLBACK = 'https://confluence.example.com/x1/trigger/cb/link-1';

interface Rights {
  twoLOAllowed?: boolean;
  executingTwoLOUser?: string;
  twoLOImpersonationAllowed?: boolean;
}

/** The clients of one test file share a key pair, because making one takes up to a second. */
let keysOfClients: RsaKeys | undefined;

/** This app's OAuth 1.0a client, registered with a Jira. */
export class JiraConsumer {
  readonly key = `confluence:${randomUUID()}`;
  readonly send: OAuth1Fetch;
  readonly #jira: TestDataCenter;
  readonly #keys = (keysOfClients ??= newRsaKeys());
  #now = NOON;

  constructor(jira: TestDataCenter, rights: Rights = {}) {
    this.#jira = jira;
    this.register(rights);
    this.send = this.sender(this.#keys.privateKey);
  }

  register(rights: Rights): void {
    const { publicKey } = this.#keys;
    this.#jira.registerConsumer({ key: this.key, name: 'Confluence', publicKey, ...rights });
  }

  /** @param fetch the one of a reverse proxy, because the client knows only Jira's own base URL */
  sender(privateKey: string, fetch: HttpFetch = this.fetch, consumerKey = this.key): OAuth1Fetch {
    const consumer = { consumerKey, sign: rsaSha1Signer(privateKey) };
    const system = { now: () => this.#now, randomSecret: () => randomUUID() };
    return oauth1Fetch({ fetch, consumer, system });
  }

  withFetch(fetch: HttpFetch): OAuth1Fetch {
    return this.sender(this.#keys.privateKey, fetch);
  }

  readonly fetch: HttpFetch = (url, { method, headers, body }) =>
    fetch(url.replace('https://jira.example.com', this.#jira.origin), {
      method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });

  /** The client's own clock. */
  setClock(now: number): void {
    this.#now = now;
  }

  requestToken(): Promise<string> {
    return fetchRequestToken(this.send, JIRA_BASE, CALLBACK);
  }

  /** @returns where Jira sends the browser back to */
  answer(requestToken: string, user = 'reader1', decision = 'allow'): Promise<URL> {
    const url = new URL(authorizeUrl(JIRA_BASE, requestToken));
    return answerAuthorization(this.#jira, url, { user, decision });
  }

  exchange(callback: URL): Promise<TokenResponse> {
    return exchangeRequestToken(this.send, JIRA_BASE, {
      token: callback.searchParams.get('oauth_token') ?? '',
      verifier: callback.searchParams.get('oauth_verifier') ?? '',
    });
  }

  /** Runs the whole authorization, from request token to access token. */
  async approve(user = 'reader1'): Promise<TokenResponse> {
    return this.exchange(await this.answer(await this.requestToken(), user));
  }

  /** Requests /myself and returns the status, the OAuth problem and the user. */
  async whoAmI(
    identity: OAuth1Identity,
    send = this.send,
  ): Promise<{ status: number; problem: string | undefined; user: string | undefined }> {
    const url = `${JIRA_BASE}/rest/api/2/myself`;
    const response = await send({ method: 'GET', url, identity });
    const challenge = response.headers.get('www-authenticate') ?? '';
    const problem = /oauth_problem="(\w+)"/.exec(challenge)?.[1];
    const user = response.ok ? ((await response.json()) as { name: string }).name : undefined;
    return { status: response.status, problem, user };
  }
}

import { createHash, randomUUID } from 'node:crypto';
// @ts-expect-error -- the package brings no types
import * as untyped from 'oauth-sign';
import type { RsaKeys } from '../rsa-keys';

interface OAuthSign {
  rfc3986: (text: string) => string;
  /** @param given method, URL, parameters, the secret or private key, and the token's secret */
  sign: (
    signing: string,
    ...given: [string, string, Record<string, string>, string, string]
  ) => string;
}

/** Another implementation of the signature than the app's. */
const { rfc3986, sign } = untyped as OAuthSign;

/** What may differ from what a well-behaved consumer sends. `null` leaves a protocol parameter out. */
export interface SignedCall {
  method?: string;
  path: string;
  query?: Record<string, string>;
  form?: Record<string, string>;
  json?: string;
  token?: string | undefined;
  protocol?: Record<string, string | null>;
  signing?: 'RSA-SHA1' | 'HMAC-SHA1' | 'PLAINTEXT';
  /** Where the protocol parameters are; the default is the header. */
  placement?: 'header' | 'query';
  /** What is sent in place of what was signed. */
  sent?: { method?: string; path?: string; body?: string; contentType?: string; source?: string };
}

interface Peer {
  /** The URL of the provider, without a trailing slash. */
  providerUrl: string;
  consumerKey: string;
  keys: RsaKeys;
  /** Milliseconds since the epoch. */
  now: () => number;
  fetch: typeof fetch;
}

/** The answer to a signed request: what a consumer reads of it. */
export interface PeerAnswer {
  status: number;
  /** Of the header, if it has the form that the specification demands. */
  problem: string | undefined;
  form: URLSearchParams;
  text: string;
  headers: Headers;
}

/** An OAuth 1.0a consumer whose requests are signed by the package `oauth-sign`. */
export class OAuth1Peer {
  readonly #peer: Peer;

  constructor(peer: Peer) {
    this.#peer = peer;
  }

  /** The same consumer with something else about it. */
  with(change: Partial<Peer>): OAuth1Peer {
    return new OAuth1Peer({ ...this.#peer, ...change });
  }

  async send(call: SignedCall): Promise<PeerAnswer> {
    const { url, init } = this.prepare(call);
    return answerOf(await this.#peer.fetch(url, init));
  }

  /** Signs a request, to be sent once or several times. */
  prepare(call: SignedCall): { url: string; init: RequestInit } {
    const { path, query = {}, sent = {}, placement = 'header' } = call;
    const method = methodOf(call);
    const protocol = this.#sign(call, method);
    const isInQuery = placement === 'query';
    const search = new URLSearchParams({ ...query, ...(isInQuery && protocol) }).toString();
    const authorization = isInQuery ? {} : { authorization: headerOf(protocol) };
    const { headers, ...content } = contentOf(call);
    return {
      url: `${this.#peer.providerUrl}${sent.path ?? path}${search && `?${search}`}`,
      init: {
        method: sent.method ?? method,
        redirect: 'manual',
        headers: { ...authorization, ...headers },
        ...content,
      },
    };
  }

  /** The browser of a person who is sent to the provider. @returns where it is redirected to */
  async follow(path: string): Promise<URL> {
    const { fetch, providerUrl } = this.#peer;
    const response = await fetch(providerUrl + path, { redirect: 'manual' });
    return new URL(response.headers.get('location') ?? '');
  }

  answer = answerOf;

  #sign(call: SignedCall, method: string): Record<string, string> {
    const { consumerKey, keys, now, providerUrl } = this.#peer;
    const { path, query, form, token, signing = 'RSA-SHA1' } = call;
    const all: Record<string, string | null> = {
      oauth_consumer_key: consumerKey,
      oauth_nonce: randomUUID(),
      oauth_signature_method: signing,
      oauth_timestamp: String(Math.floor(now() / 1000)),
      oauth_version: '1.0',
      ...(token !== undefined && { oauth_token: token }),
      ...call.protocol,
    };
    const protocol = Object.fromEntries(
      Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null),
    );
    const url = providerUrl + path;
    const parameters = { ...query, ...form, ...protocol };
    // With the public key as a secret, HMAC would be a way in if the provider used its key for any method.
    const secret = signing === 'RSA-SHA1' ? keys.privateKey : keys.publicKey;
    const oauth_signature = sign(signing, method, url, parameters, secret, '');
    return { oauth_signature, ...protocol };
  }

  /** @param callback where the person is to come back to */
  async requestToken(callback: string): Promise<string> {
    const answer = await this.send({
      method: 'POST',
      path: '/plugins/servlet/oauth/request-token',
      protocol: { oauth_callback: callback },
    });
    if (answer.form.get('oauth_callback_confirmed') !== 'true') throw new Error(answer.text);
    return answer.form.get('oauth_token') ?? '';
  }

  accessToken(token: string, protocol: Record<string, string | null>): Promise<PeerAnswer> {
    const path = '/plugins/servlet/oauth/access-token';
    return this.send({ method: 'POST', path, token, protocol });
  }
}

function methodOf({ method, form, json }: SignedCall): string {
  const hasBody = form !== undefined || json !== undefined;
  return method ?? (hasBody ? 'POST' : 'GET');
}

function headerOf(protocol: Record<string, string>): string {
  const fields = Object.entries(protocol).map(
    ([name, value]) => `${rfc3986(name)}="${rfc3986(value)}"`,
  );
  return `OAuth realm="ignored", ${fields.join(', ')}`;
}

function contentOf({ form, json, sent = {} }: SignedCall) {
  const type = json === undefined ? 'application/x-www-form-urlencoded' : 'application/json';
  const body = sent.body ?? json ?? (form && new URLSearchParams(form).toString());
  return {
    ...(body !== undefined && { body }),
    headers: {
      ...(body !== undefined && { 'content-type': sent.contentType ?? type }),
      ...(sent.source !== undefined && { 'x-forwarded-for': sent.source }),
    },
  };
}

/** As the body-hash extension defines it. */
export const bodyHash = (body: string): string => createHash('sha1').update(body).digest('base64');

async function answerOf(response: Response): Promise<PeerAnswer> {
  const text = await response.text();
  const challenge = response.headers.get('www-authenticate') ?? '';
  return {
    status: response.status,
    problem: /^OAuth realm="[^"]*", .*\boauth_problem="(\w+)"/.exec(challenge)?.[1],
    form: new URLSearchParams(text),
    text,
    headers: response.headers,
  };
}

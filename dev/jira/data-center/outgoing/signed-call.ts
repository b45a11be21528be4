import { createSign, randomUUID } from 'node:crypto';
import type { DataCenter } from '../data-center';
import { generateBase } from '../oauth1/generate-base';

interface Call {
  method: 'GET' | 'POST';
  /** Without a query. */
  url: string;
  /** `oauth_token`, `oauth_callback`, `oauth_verifier`. */
  parameters?: Record<string, string>;
}

/** The name under which this Jira asks other applications. */
export const consumerKeyOf = ({ site }: DataCenter): string => `jira:${new URL(site.baseUrl).host}`;

/** Asks a linked application, signed by OAuth 1.0a. The base string is that of the package `oauth-sign`. */
export function signedCall(
  jira: DataCenter,
  { method, url, parameters = {} }: Call,
): Promise<Response> {
  const protocol = {
    oauth_consumer_key: consumerKeyOf(jira),
    oauth_nonce: randomUUID(),
    oauth_signature_method: 'RSA-SHA1',
    oauth_timestamp: String(Math.floor(jira.site.now() / 1000)),
    oauth_version: '1.0',
    ...parameters,
  };
  const lists = Object.fromEntries(
    Object.entries(protocol).map(([name, value]) => [name, [value]] as const),
  );
  const signature = createSign('RSA-SHA1')
    .update(generateBase(method, url, lists))
    .sign(jira.outgoing.privateKey(), 'base64');
  const fields = Object.entries({ ...protocol, oauth_signature: signature }).map(
    ([name, value]) => `${name}="${encodeURIComponent(value)}"`,
  );
  return fetch(url, { method, headers: { authorization: `OAuth ${fields.join(', ')}` } });
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const ISSUER = 'https://id.example.com';

export interface OidcProvider {
  readonly origin: string;
  /** The requests that the provider answered. */
  readonly requests: { path: string; status: number }[];
  /** Registers a client (RFC 7591). */
  register(
    redirectUri: string,
    authentication: 'client_secret_post' | 'client_secret_basic',
  ): Promise<{ clientId: string; clientSecret: string }>;
  stop(): Promise<void>;
}

export async function startOidcProvider(): Promise<OidcProvider> {
  const child = fork(join(__dirname, 'oidc-provider.mjs'), { silent: true });
  const requests: { path: string; status: number }[] = [];
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  child.on('message', (message) => requests.push(message as { path: string; status: number }));
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    requests,
    register: async (redirectUri, authentication) => {
      const response = await fetch(`${origin}/reg`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          redirect_uris: [redirectUri],
          grant_types: ['authorization_code', 'refresh_token'],
          response_types: ['code'],
          token_endpoint_auth_method: authentication,
        }),
      });
      const client = (await response.json()) as { client_id: string; client_secret: string };
      if (!response.ok) throw new Error(JSON.stringify(client));
      return { clientId: client.client_id, clientSecret: client.client_secret };
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

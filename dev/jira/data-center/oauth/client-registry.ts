import * as v from 'valibot';
import { randomToken, sameText, sha256 } from '../../server/digest';
import { ALL_SCOPES, isScope, type Scope } from './scopes';

const REDIRECT_URI_MAX = 450;

export const clientSchema = v.object({
  clientId: v.string(),
  name: v.string(),
  redirectUri: v.string(),
  scope: v.picklist(ALL_SCOPES),
  secretHash: v.string(),
  /** Name of the user whom the client acts as by `client_credentials`; without it that grant is refused. */
  serviceAccount: v.optional(v.string()),
  /** Milliseconds since the epoch. */
  createdAt: v.number(),
});

export type OAuthClient = v.InferOutput<typeof clientSchema>;

/** What an administrator enters for an incoming link. */
export interface NewClient {
  name: string;
  redirectUri: string;
  scope: string;
  serviceAccount?: string;
}

/** The reason why Jira's "incoming link" dialog does not accept a client. */
export class ClientRefusedError extends Error {
  override name = 'ClientRefusedError';
}

/** The OAuth 2.0 clients that an administrator created under "incoming links". */
export class ClientRegistry {
  readonly #clients = new Map<string, OAuthClient>();
  readonly #changed: () => void;
  readonly #now: () => number;

  constructor(stored: readonly OAuthClient[], changed: () => void, now: () => number) {
    for (const client of stored) this.#clients.set(client.clientId, client);
    this.#changed = changed;
    this.#now = now;
  }

  /**
   * Registers a client and returns its secret, of which only the hash is kept.
   * @throws {ClientRefusedError} for a name that is taken, or an invalid redirect URL or permission
   */
  register(client: NewClient): {
    clientId: string;
    clientSecret: string;
  } {
    const accepted = this.#check(client);
    const clientId = randomToken(16);
    const clientSecret = randomToken(32);
    const secretHash = sha256(clientSecret);
    const { serviceAccount } = client;
    this.#clients.set(clientId, {
      ...accepted,
      ...(serviceAccount === undefined ? {} : { serviceAccount }),
      clientId,
      secretHash,
      createdAt: this.#now(),
    });
    this.#changed();
    return { clientId, clientSecret };
  }

  /**
   * Changes the redirect URL of a client. Its secret and what people approved stay.
   * @throws {ClientRefusedError} for an unknown client, or an invalid URL
   */
  setRedirectUri(clientId: string, redirectUri: string): OAuthClient {
    const client = this.#clients.get(clientId);
    if (!client) throw new ClientRefusedError('This link does not exist.');
    const problem = redirectUriProblem(redirectUri);
    if (problem !== undefined) throw new ClientRefusedError(problem);
    const changed = { ...client, redirectUri };
    this.#clients.set(clientId, changed);
    this.#changed();
    return changed;
  }

  find(clientId: string | undefined): OAuthClient | undefined {
    return clientId === undefined ? undefined : this.#clients.get(clientId);
  }

  list(): readonly OAuthClient[] {
    return [...this.#clients.values()];
  }

  #check(client: NewClient): {
    name: string;
    redirectUri: string;
    scope: Scope;
  } {
    const name = client.name.trim();
    if (name === '') throw new ClientRefusedError('Enter a name.');
    if (this.list().some((other) => other.name === name)) {
      throw new ClientRefusedError(`A link named "${name}" already exists.`);
    }
    const problem = redirectUriProblem(client.redirectUri);
    if (problem !== undefined) throw new ClientRefusedError(problem);
    if (!isScope(client.scope)) throw new ClientRefusedError('Choose a permission.');
    return { name, redirectUri: client.redirectUri, scope: client.scope };
  }
}

/** Whether this is the secret of the client, compared in constant time. */
export function secretMatches(client: OAuthClient, secret: string | undefined): boolean {
  return secret !== undefined && sameText(client.secretHash, sha256(secret));
}

/** A redirect URL is absolute, without a fragment, of at most 450 characters, and HTTP for localhost only. */
function redirectUriProblem(text: string): string | undefined {
  if (!URL.canParse(text)) return 'The redirect URL must be an absolute URL.';
  const url = new URL(text);
  if (text.includes('#')) return 'The redirect URL must not contain a fragment.';
  if (text.length > REDIRECT_URI_MAX) {
    return `The redirect URL must not be longer than ${REDIRECT_URI_MAX} characters.`;
  }
  if (url.protocol === 'https:') return undefined;
  if (url.protocol === 'http:' && isLocalhost(url.hostname)) return undefined;
  return 'The redirect URL must use HTTPS; HTTP is accepted for localhost only.';
}

function isLocalhost(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) || hostname.endsWith('.localhost');
}

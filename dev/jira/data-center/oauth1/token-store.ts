import * as v from 'valibot';
import { randomToken, sha256 } from '../../server/digest';

/** The callback of a consumer that cannot receive redirects (RFC 5849 section 2.1). */
export const OUT_OF_BAND = 'oob';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const REQUEST_LIFETIME_MS = 10 * MINUTE_MS;
/** Five years, as Jira Data Center issues them. */
export const ACCESS_LIFETIME_MS = 5 * 365 * DAY_MS;
/** How long an access token can be renewed. */
export const SESSION_LIFETIME_MS = ACCESS_LIFETIME_MS + 30 * DAY_MS;

/** A temporary credential that asks for a user's approval. */
export interface RequestToken {
  readonly consumerKey: string;
  /** An absolute URL, or `oob`. */
  readonly callback: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  /** undefined until the user answers. */
  answer?: { denied: true } | { denied: false; userName: string; verifierHash: string };
}

export const accessTokenSchema = v.object({
  id: v.string(),
  tokenHash: v.string(),
  consumerKey: v.string(),
  userName: v.string(),
  expiresAt: v.number(),
  sessionHash: v.string(),
  sessionExpiresAt: v.number(),
  createdAt: v.number(),
});

export type AccessToken = v.InferOutput<typeof accessTokenSchema>;

/** A new access token; only its hash is stored. */
export interface IssuedToken {
  token: string;
  sessionHandle: string;
}

/** Stores tokens by their SHA-256. Request tokens, which live ten minutes, do not survive a restart. */
export class TokenStore {
  readonly #requests = new Map<string, RequestToken>();
  #access: AccessToken[];
  readonly #changed: () => void;
  readonly #now: () => number;

  constructor(stored: readonly AccessToken[], changed: () => void, now: () => number) {
    this.#access = [...stored];
    this.#changed = changed;
    this.#now = now;
  }

  issueRequestToken(request: { consumerKey: string; callback: string }): string {
    const token = randomToken(24);
    const expiresAt = this.#now() + REQUEST_LIFETIME_MS;
    this.#requests.set(sha256(token), { ...request, expiresAt });
    return token;
  }

  findRequestToken(token: string): RequestToken | undefined {
    return this.#requests.get(sha256(token));
  }

  removeRequestToken(token: string): void {
    this.#requests.delete(sha256(token));
  }

  issueAccessToken(grant: { consumerKey: string; userName: string }): IssuedToken {
    const [token, sessionHandle] = [randomToken(24), randomToken(24)];
    const now = this.#now();
    this.#access.push({
      ...grant,
      id: randomToken(8),
      tokenHash: sha256(token),
      expiresAt: now + ACCESS_LIFETIME_MS,
      sessionHash: sha256(sessionHandle),
      sessionExpiresAt: now + SESSION_LIFETIME_MS,
      createdAt: now,
    });
    this.#changed();
    return { token, sessionHandle };
  }

  /** Finds expired tokens, too: the caller has to tell the consumer that they have expired. */
  findAccessToken(token: string): AccessToken | undefined {
    const hash = sha256(token);
    return this.#access.find(({ tokenHash }) => tokenHash === hash);
  }

  list(): readonly AccessToken[] {
    return this.#access;
  }

  remove(which: (token: AccessToken) => boolean): void {
    const before = this.#access.length;
    this.#access = this.#access.filter((token) => !which(token));
    if (this.#access.length !== before) this.#changed();
  }
}

import * as v from 'valibot';
import { randomToken, sha256 } from '../../server/digest';
import { ALL_SCOPES, type Scope } from './scopes';

/** `atlassian.oauth2.provider.max.client.delay.seconds` as shipped. */
const CODE_LIFETIME_MS = 60_000;
export const ACCESS_LIFETIME_MS = 3_600_000;
export const REFRESH_LIFETIME_MS = 90 * 86_400_000;

export const grantSchema = v.object({
  clientId: v.string(),
  userName: v.string(),
  scope: v.picklist(ALL_SCOPES),
  /** The code that this grant came from: a second use of the code ends the grant. Absent for `client_credentials`. */
  codeHash: v.optional(v.string()),
  accessHash: v.string(),
  accessExpiresAt: v.number(),
  refreshHash: v.optional(v.string()),
  refreshExpiresAt: v.optional(v.number()),
});

/** One access token and its refresh token, which `client_credentials` does not get. */
export type Grant = v.InferOutput<typeof grantSchema>;

/** What an authorization code stands for. */
export interface AuthorizationCode {
  clientId: string;
  userName: string;
  scope: Scope;
  redirectUri: string;
  challenge: { value: string; method: 'S256' | 'plain' } | undefined;
}

interface StoredCode extends AuthorizationCode {
  /** Milliseconds since the epoch. */
  expiresAt: number;
  used: boolean;
}

/** Stores codes and tokens by their SHA-256. Codes, which live a minute, do not survive a restart. */
export class GrantStore {
  readonly #codes = new Map<string, StoredCode>();
  #grants: Grant[];
  readonly #changed: () => void;
  readonly #now: () => number;

  constructor(stored: readonly Grant[], changed: () => void, now: () => number) {
    this.#grants = [...stored];
    this.#changed = changed;
    this.#now = now;
  }

  list(): readonly Grant[] {
    return this.#grants;
  }

  issueCode(code: AuthorizationCode): string {
    const text = randomToken();
    const expiresAt = this.#now() + CODE_LIFETIME_MS;
    this.#codes.set(sha256(text), { ...code, expiresAt, used: false });
    return text;
  }

  /** @returns undefined for an unknown or expired code, but not for a used one */
  findCode(text: string): StoredCode | undefined {
    const code = this.#codes.get(sha256(text));
    return code !== undefined && code.expiresAt > this.#now() ? code : undefined;
  }

  /** @returns false when another request has used the code */
  useCode(text: string): boolean {
    const code = this.findCode(text);
    if (code === undefined || code.used) return false;
    code.used = true;
    return true;
  }

  save(grant: Grant): void {
    this.#grants.push(grant);
    this.#changed();
  }

  findByAccessToken(token: string): Grant | undefined {
    const hash = sha256(token);
    const now = this.#now();
    return this.#grants.find((grant) => grant.accessHash === hash && grant.accessExpiresAt > now);
  }

  findByRefreshToken(token: string): Grant | undefined {
    const hash = sha256(token);
    const now = this.#now();
    return this.#grants.find(
      ({ refreshHash, refreshExpiresAt = 0 }) => refreshHash === hash && refreshExpiresAt > now,
    );
  }

  /** @returns the number of grants removed */
  remove(which: (grant: Grant) => boolean): number {
    const before = this.#grants.length;
    this.#grants = this.#grants.filter((grant) => !which(grant));
    if (this.#grants.length !== before) this.#changed();
    return before - this.#grants.length;
  }
}

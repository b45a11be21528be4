import * as v from 'valibot';
import { randomToken, sha256 } from '../../server/digest';

/** The lifetime of codes is not documented for 3LO. */
const CODE_LIFETIME_MS = 300_000;
export const ACCESS_LIFETIME_MS = 3_600_000;
/** A refresh token expires after 90 days without use. */
const IDLE_LIFETIME_MS = 90 * 86_400_000;
/** A refresh token that was replaced can still be used for this time. */
const LEEWAY_MS = 600_000;

/** The SHA-256 of a token, and when it expires in milliseconds since the epoch. */
const tokenSchema = v.object({ hash: v.string(), until: v.number() });

export const grantSchema = v.object({
  id: v.string(),
  clientId: v.string(),
  userName: v.string(),
  scopes: v.array(v.string()),
  cloudId: v.string(),
  access: v.array(tokenSchema),
  /** The last token is the current one. The others were replaced and can be used until the leeway ends. */
  refresh: v.array(tokenSchema),
});

/** One approval of a user for one site, with the tokens that were issued for it. */
export type CloudGrant = v.InferOutput<typeof grantSchema>;

/** What an authorization code stands for. */
export interface Approval {
  clientId: string;
  userName: string;
  scopes: readonly string[];
  cloudId: string;
  redirectUri: string;
}

export interface IssuedTokens {
  accessToken: string;
  /** undefined without the scope `offline_access`. */
  refreshToken: string | undefined;
}

/** Stores codes and tokens by their SHA-256. */
export class GrantStore {
  readonly #codes = new Map<string, Approval & { until: number }>();
  #grants: CloudGrant[];
  readonly #changed: () => void;
  readonly #now: () => number;

  constructor(stored: readonly CloudGrant[], changed: () => void, now: () => number) {
    this.#grants = [...stored];
    this.#changed = changed;
    this.#now = now;
  }

  list(): readonly CloudGrant[] {
    return this.#grants;
  }

  issueCode(approval: Approval): string {
    const code = randomToken();
    this.#codes.set(sha256(code), { ...approval, until: this.#now() + CODE_LIFETIME_MS });
    return code;
  }

  /** Finds and removes a code, because it can be used once. */
  takeCode(code: string): Approval | undefined {
    const approval = this.#codes.get(sha256(code));
    this.#codes.delete(sha256(code));
    return approval !== undefined && approval.until > this.#now() ? approval : undefined;
  }

  /** Issues the first tokens of an approval. */
  open({ clientId, userName, scopes, cloudId }: Approval): IssuedTokens {
    const about = { id: randomToken(12), clientId, userName, cloudId, scopes: [...scopes] };
    const grant: CloudGrant = { ...about, access: [], refresh: [] };
    this.#grants.push(grant);
    return this.#issue(grant);
  }

  findByAccessToken(token: string): CloudGrant | undefined {
    return this.#grants.find((grant) => this.#has(grant.access, token));
  }

  findByRefreshToken(token: string): CloudGrant | undefined {
    return this.#grants.find((grant) => this.#has(grant.refresh, token));
  }

  /** Issues new tokens. The refresh token that was used can be used again within the leeway. */
  rotate(grant: CloudGrant, used: string): IssuedTokens {
    const hash = sha256(used);
    const leeway = this.#now() + LEEWAY_MS;
    grant.refresh = grant.refresh.map((token) =>
      token.hash === hash ? { hash, until: Math.min(token.until, leeway) } : token,
    );
    return this.#issue(grant);
  }

  remove(which: (grant: CloudGrant) => boolean): void {
    this.#grants = this.#grants.filter((grant) => !which(grant));
    this.#changed();
  }

  #has(tokens: CloudGrant['access'], token: string): boolean {
    const hash = sha256(token);
    return tokens.some((one) => one.hash === hash && one.until > this.#now());
  }

  #issue(grant: CloudGrant): IssuedTokens {
    const now = this.#now();
    const alive = (token: { until: number }): boolean => token.until > now;
    const accessToken = randomToken(48);
    const refreshToken = grant.scopes.includes('offline_access') ? randomToken(48) : undefined;
    const access = { hash: sha256(accessToken), until: now + ACCESS_LIFETIME_MS };
    grant.access = [...grant.access.filter(alive), access];
    if (refreshToken !== undefined) {
      const refresh = { hash: sha256(refreshToken), until: now + IDLE_LIFETIME_MS };
      grant.refresh = [...grant.refresh.filter(alive), refresh];
    }
    this.#changed();
    return { accessToken, refreshToken };
  }
}

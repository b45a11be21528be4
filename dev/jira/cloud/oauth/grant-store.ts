import * as v from 'valibot';
import { randomToken, sha256 } from '../../server/digest';

/** Not documented for 3LO. */
const CODE_LIFETIME_MS = 300_000;
export const ACCESS_LIFETIME_MS = 3_600_000;
/** A refresh token dies when nobody used it for 90 days. */
const IDLE_LIFETIME_MS = 90 * 86_400_000;
/** A refresh token that was replaced may come once more within this time. */
const LEEWAY_MS = 600_000;

const tokenSchema = v.object({ hash: v.string(), until: v.number() });

export const grantSchema = v.object({
  id: v.string(),
  clientId: v.string(),
  userName: v.string(),
  scopes: v.array(v.string()),
  cloudId: v.string(),
  access: v.array(tokenSchema),
  /** The last one is the current one; the others were replaced, and last as long as the leeway. */
  refresh: v.array(tokenSchema),
});

/** What a user approved once for one site, with the tokens that came from it. */
export type CloudGrant = v.InferOutput<typeof grantSchema>;

export interface Approval {
  clientId: string;
  userName: string;
  scopes: readonly string[];
  cloudId: string;
  redirectUri: string;
}

export interface IssuedTokens {
  accessToken: string;
  /** Only with the scope `offline_access`. */
  refreshToken: string | undefined;
}

/** Codes and tokens, by their SHA-256. */
export class CloudGrants {
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

  /** A code works once. */
  takeCode(code: string): Approval | undefined {
    const approval = this.#codes.get(sha256(code));
    this.#codes.delete(sha256(code));
    return approval !== undefined && approval.until > this.#now() ? approval : undefined;
  }

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

  /** The token that was used lives on for the leeway. */
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

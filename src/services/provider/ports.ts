import type { IncomingScope } from '#core/provider/scopes';

/** What a person, or an administrator for the client itself, allowed an incoming client. */
export interface Grant {
  id: string;
  linkId: string;
  clientId: string;
  /** Whose rights the tokens carry; absent for the client's own (RFC 6749 section 4.4). */
  accountId?: string | undefined;
  scope: IncomingScope[];
  /** Changed under the condition that it is what was read: of writers at the same time, one wins. */
  version: number;
  state: 'issued' | 'active' | 'revoked';
  /** ISO 8601. */
  since: string;
  /** Milliseconds since the epoch: of the code while `issued`, then of the refresh token. */
  expiresAt: number;
  code?: GrantedCode | undefined;
  tokens?: GrantedTokens | undefined;
}

export interface GrantedCode {
  /** SHA-256, as of every token here. */
  hash: string;
  redirectUri: string;
  codeChallenge?: string | undefined;
}

export interface GrantedTokens {
  /** The tokens of the next rotation are made of the refresh token and this. */
  salt: string;
  accessHash: string;
  /** Milliseconds since the epoch. */
  accessExpiresAt: number;
  refreshHash?: string | undefined;
  /** What the last rotation replaced: good for a short time after `rotatedAt`. */
  replaced?: { accessHash: string; refreshHash: string; rotatedAt: number } | undefined;
}

export interface GrantStore {
  create(grant: Grant): Promise<void>;
  find(grantId: string): Promise<Grant | undefined>;
  /** Writes the grant while the stored version is the one before. @returns whether it did */
  replace(grant: Grant): Promise<boolean>;
  remove(grantId: string): Promise<void>;
  ofLink(linkId: string): Promise<Grant[]>;
  /** What this person allowed. */
  ofAccount(accountId: string): Promise<Grant[]>;
}

/** A consent page that is open: who looks at it, and what it asks. */
export interface ConsentRequest {
  accountId: string;
  linkId: string;
  clientId: string;
  redirectUri: string;
  state?: string | undefined;
  scope: IncomingScope[];
  codeChallenge?: string | undefined;
  expiresAt: number;
}

export interface RequestCounter {
  /** Counts one request of the client. @returns seconds to wait when there were too many; 0 when not */
  count(linkId: string): Promise<number>;
}

/** The web trigger's address, without a slash at its end. */
export type IssuerUrl = () => Promise<string>;

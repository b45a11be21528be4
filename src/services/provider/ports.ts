import * as v from 'valibot';
import { INCOMING_SCOPES } from '#contract/link-configuration';

const grantedCodeSchema = v.object({
  /** SHA-256, like every hash here. */
  hash: v.string(),
  redirectUri: v.string(),
  codeChallenge: v.optional(v.string()),
});

const grantedTokensSchema = v.object({
  /** The tokens of the next rotation are made of the refresh token and this. */
  salt: v.string(),
  accessHash: v.string(),
  /** Milliseconds since the epoch. */
  accessExpiresAt: v.number(),
  refreshHash: v.optional(v.string()),
  /** What the last rotation replaced: good for a short time after `rotatedAt`. */
  replaced: v.optional(
    v.object({ accessHash: v.string(), refreshHash: v.string(), rotatedAt: v.number() }),
  ),
});

/** What a person, or an administrator for the client itself, allowed an incoming client. */
export const grantSchema = v.object({
  id: v.string(),
  linkId: v.string(),
  clientId: v.string(),
  /** The person whose rights the tokens carry; absent for the client's own (RFC 6749 section 4.4). */
  accountId: v.optional(v.string()),
  scope: v.array(v.picklist(INCOMING_SCOPES)),
  /** Changed under the condition that it is what was read: of writers at the same time, one wins. */
  version: v.number(),
  state: v.picklist(['issued', 'active', 'revoked']),
  /** ISO 8601. */
  since: v.string(),
  /** Milliseconds since the epoch: of the code while `issued`, then of the refresh token. */
  expiresAt: v.number(),
  code: v.optional(grantedCodeSchema),
  tokens: v.optional(grantedTokensSchema),
});

export type GrantedCode = v.InferOutput<typeof grantedCodeSchema>;
export type GrantedTokens = v.InferOutput<typeof grantedTokensSchema>;
export type Grant = v.InferOutput<typeof grantSchema>;

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

/** A consent page that is open: the person who looks at it, and what it asks. */
export const consentRequestSchema = v.object({
  accountId: v.string(),
  linkId: v.string(),
  clientId: v.string(),
  redirectUri: v.string(),
  state: v.optional(v.string()),
  scope: v.array(v.picklist(INCOMING_SCOPES)),
  codeChallenge: v.optional(v.string()),
  /** Milliseconds since the epoch. */
  expiresAt: v.number(),
});

export type ConsentRequest = v.InferOutput<typeof consentRequestSchema>;

export interface RequestCounter {
  /** Counts one request of the client. @returns seconds to wait when there were too many; 0 when not */
  count(linkId: string): Promise<number>;
}

/** The web trigger's address, without a slash at its end. */
export type IssuerUrl = () => Promise<string>;

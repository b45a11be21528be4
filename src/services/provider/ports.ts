import * as v from 'valibot';
import { INCOMING_SCOPES } from '#contract/link-configuration';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { LinkStore } from '../ports';

const grantedCodeSchema = v.object({
  /** SHA-256, as are all hashes in this file. */
  hash: v.string(),
  redirectUri: v.string(),
  codeChallenge: v.optional(v.string()),
});

const grantedTokensSchema = v.object({
  /** The tokens of the next rotation are derived from the refresh token and this. */
  salt: v.string(),
  accessHash: v.string(),
  /** Of the access token, if it has less than the grant (RFC 6749 section 6). */
  scope: v.optional(v.array(v.picklist(INCOMING_SCOPES))),
  /** Milliseconds since the epoch. */
  accessExpiresAt: v.number(),
  refreshHash: v.optional(v.string()),
  /** The tokens that the last rotation replaced; they stay valid for a short time after `rotatedAt`. */
  replaced: v.optional(
    v.object({ accessHash: v.string(), refreshHash: v.string(), rotatedAt: v.number() }),
  ),
});

/** Temporary credentials of OAuth 1.0a (RFC 5849 section 2.1). */
const temporarySchema = v.object({
  /** Of the request token. */
  hash: v.string(),
  callback: v.string(),
  /** Of the verifier; set when the person allowed it. */
  verifierHash: v.optional(v.string()),
});

/** What a person allowed an incoming client, or an administrator allowed it in its own name. */
export const grantSchema = v.object({
  id: v.string(),
  linkId: v.string(),
  clientId: v.string(),
  /** The person whose permissions the tokens carry; absent for client credentials (RFC 6749 section 4.4). */
  accountId: v.optional(v.string()),
  scope: v.array(v.picklist(INCOMING_SCOPES)),
  /** Other links whose tables the person let the application read too. */
  otherLinkIds: v.optional(v.array(v.string())),
  /** A write succeeds only if the stored version is the one that was read, so one of simultaneous writers wins. */
  version: v.number(),
  /** `requested`: a request token of OAuth 1.0a that no person has answered. */
  state: v.picklist(['requested', 'issued', 'active', 'revoked']),
  /** ISO 8601. */
  since: v.string(),
  /**
   * Milliseconds since the epoch: expiry of the code or request token while the state is `requested` or `issued`, then
   * of the refresh token.
   */
  expiresAt: v.number(),
  code: v.optional(grantedCodeSchema),
  tokens: v.optional(grantedTokensSchema),
  /** Of OAuth 1.0a, in place of the code. */
  temporary: v.optional(temporarySchema),
  /** When it was last asked whether the grant's basis is still there; of OAuth 1.0a, whose tokens live long. */
  basisCheckedAt: v.optional(v.number()),
});

export type GrantedCode = v.InferOutput<typeof grantedCodeSchema>;
export type GrantedTokens = v.InferOutput<typeof grantedTokensSchema>;
export type Grant = v.InferOutput<typeof grantSchema>;
/** A grant of OAuth 1.0a. */
export type TemporaryGrant = Grant & { temporary: v.InferOutput<typeof temporarySchema> };

export interface GrantStore {
  create(grant: Grant): Promise<void>;
  find(grantId: string): Promise<Grant | undefined>;
  /** Writes the grant if the stored version is the previous one. @returns whether it was written */
  replace(grant: Grant): Promise<boolean>;
  remove(grantId: string): Promise<void>;
  ofLink(linkId: string): Promise<Grant[]>;
  /** The grants of one person, for all links. */
  ofAccount(accountId: string): Promise<Grant[]>;
  /** The people with grants that come after one in the order of their accounts. */
  accountsAfter(after: string, limit: number): Promise<string[]>;
}

/** An open consent page: the person that it is shown to, and the request that it asks about. */
export const consentRequestSchema = v.object({
  accountId: v.string(),
  linkId: v.string(),
  clientId: v.string(),
  redirectUri: v.string(),
  state: v.optional(v.string()),
  scope: v.array(v.picklist(INCOMING_SCOPES)),
  codeChallenge: v.optional(v.string()),
  /** Of OAuth 1.0a: the temporary credentials that the person answers. */
  requestToken: v.optional(v.string()),
  /** The other links that the page named. */
  otherLinkIds: v.optional(v.array(v.string())),
  /** Milliseconds since the epoch. */
  expiresAt: v.number(),
});

export type ConsentRequest = v.InferOutput<typeof consentRequestSchema>;

export interface RequestCounter {
  /**
   * Counts one request, of a client with its secret or of a source without it.
   * @returns seconds to wait if there were too many; otherwise 0
   */
  count(countedBy: string): Promise<number>;
}

/** Finds links by the client id of their incoming side, which names the link. */
export interface ClientLinkStore extends LinkStore {
  ofClient(clientId: string): Promise<ApplicationLink | undefined>;
}

/** Finds the link of an OAuth 1.0a consumer by the name that the application chose itself. */
export interface ConsumerKeyStore {
  /** @returns the id of the link that last claimed the key, which may no longer use it */
  linkOf(consumerKey: string): Promise<string | undefined>;
  /** Notes the link of a key, in place of another one. */
  claim(consumerKey: string, linkId: string): Promise<void>;
  remove(consumerKey: string): Promise<void>;
}

/** The nonces of signed requests (RFC 5849 section 3.3). */
export interface NonceStore {
  /** @returns false if it was used before; of simultaneous requests one gets true */
  use(nonce: string, lifetimeMs: number): Promise<boolean>;
}

/** Whether what a grant rests on is still there. */
export interface GrantBasis {
  /** Whether Confluence knows the person as active. */
  isActivePerson(accountId: string): Promise<boolean>;
  /** Whether the Jira of a link no longer lets the person in; false if Jira cannot be asked. */
  hasLostJira(link: ApplicationLink, accountId: string): Promise<boolean>;
}

/** The URL of the web trigger, which is the issuer identifier (RFC 8414 section 2); without a trailing slash. */
export type IssuerUrl = () => Promise<string>;

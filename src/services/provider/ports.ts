import * as v from 'valibot';
import { INCOMING_SCOPES } from '#contract/link-configuration';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { LinkStore } from '../ports';

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
  /** Of the access token, if it has less than the grant (RFC 6749 section 6). */
  scope: v.optional(v.array(v.picklist(INCOMING_SCOPES))),
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
  /** Other links whose tables the person let the application read too. */
  otherLinkIds: v.optional(v.array(v.string())),
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
  /** The other links that the page named. */
  otherLinkIds: v.optional(v.array(v.string())),
  /** Milliseconds since the epoch. */
  expiresAt: v.number(),
});

export type ConsentRequest = v.InferOutput<typeof consentRequestSchema>;

export interface RequestCounter {
  /**
   * Counts one request, of a client with its secret or of a source without it.
   * @returns seconds to wait when there were too many; 0 when not
   */
  count(countedBy: string): Promise<number>;
}

/** Finds links by the client id of their incoming side, without reading all of them. */
export interface ClientLinkStore extends LinkStore {
  ofClient(clientId: string): Promise<ApplicationLink | undefined>;
}

/** Whether what a grant rests on is still there. */
export interface GrantBasis {
  /** Whether Confluence knows the person as active. */
  isActivePerson(accountId: string): Promise<boolean>;
  /** Whether the Jira of a link no longer lets the person in; false if Jira cannot be asked. */
  hasLostJira(link: ApplicationLink, accountId: string): Promise<boolean>;
}

/** The web trigger's address, without a slash at its end. */
export type IssuerUrl = () => Promise<string>;

import * as v from 'valibot';
import type { ReaderToken } from '../../remote/reader-token';
import type { ProtocolPorts } from '../../remote/token-protocol';

const tokenReferenceSchema = v.object({
  linkId: v.string(),
  /** Generation of the link that the token was issued for: a link of another generation does not use it. */
  generation: v.string(),
  /** The reader, or the account that all readers of the link share. */
  accountId: v.string(),
  version: v.number(),
});

/** Which of a reader's tokens is the current one. */
export const tokenPointerSchema = v.object({
  ...tokenReferenceSchema.entries,
  /**
   * `expired`: the application does not accept the token any more. `none`: there is no approval; the pointer only
   * keeps its version, so that no version is used twice. `site-not-granted`: as `none`, because the last approval did
   * not include the site of the link.
   */
  state: v.picklist(['active', 'expired', 'none', 'site-not-granted']),
  /** Display name in the application; absent if the application does not say it, because Forge stores no empty strings. */
  jiraUser: v.optional(v.string()),
  /**
   * How often Jira refused tokens of this approval since it last accepted one, and when, in milliseconds since the
   * epoch; absent if it did not.
   */
  refusals: v.optional(v.object({ count: v.number(), first: v.number(), last: v.number() })),
  /** When the approval was given, or when it ended or did not include the site; ISO 8601. */
  since: v.string(),
});

export type TokenReference = v.InferOutput<typeof tokenReferenceSchema>;
export type TokenPointer = v.InferOutput<typeof tokenPointerSchema>;

/** `recovery` is the attempt after a first one that crashed. */
export type RefreshAttempt = 'first' | 'recovery';

export interface ReaderTokenStore {
  findPointer(linkId: string, accountId: string): Promise<TokenPointer | undefined>;
  /** @returns false if there is one already */
  createPointer(pointer: TokenPointer): Promise<boolean>;
  /**
   * Replaces the pointer only while its version is `expectedVersion`. Another token or state has another version.
   * @returns whether it did
   */
  movePointer(pointer: TokenPointer, expectedVersion: number): Promise<boolean>;
  removePointer(linkId: string, accountId: string): Promise<void>;
  /** @param cursor of the page before */
  pointersOfLink(
    linkId: string,
    cursor?: string,
  ): Promise<{ pointers: TokenPointer[]; cursor?: string | undefined }>;
  /** The pointers of one account, or of all accounts from the first to the last in their order. */
  pointersOfAccounts(first: string, last: string): Promise<TokenPointer[]>;
  /** The owners of pointers that come after one in their order, shared ones among them. */
  accountsAfter(after: string, limit: number): Promise<string[]>;

  findToken(reference: TokenReference): Promise<ReaderToken | undefined>;
  /** @returns false if there is one of that version already */
  createToken(reference: TokenReference, token: ReaderToken): Promise<boolean>;
  removeToken(reference: TokenReference): Promise<void>;

  /** Takes the right to refresh this version. @returns false if another invocation has it */
  lock(reference: TokenReference, attempt: RefreshAttempt): Promise<boolean>;
  /** Milliseconds since the epoch; undefined while the lock is free. */
  lockedSince(reference: TokenReference, attempt: RefreshAttempt): Promise<number | undefined>;
  unlock(reference: TokenReference, attempt: RefreshAttempt): Promise<void>;
}

/** What asking a linked application with a stored token needs. */
export interface TokenPorts extends ProtocolPorts {
  tokens: ReaderTokenStore;
}

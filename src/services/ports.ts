import type { AuditEntry } from '#contract/application-link';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { InstallationKey } from '#core/oauth1/installation-key';

/** What the services need from outside. `app.ts` hands them the adapters. */

/** Whom an invocation runs for. */
export interface Caller {
  /** The only identity that the platform guarantees. */
  accountId: string;
  /** IANA name; for showing dates only, because it comes from the browser. */
  timezone?: string | undefined;
}

export interface LinkStore {
  /** @returns false when there is a link of that id already; it is left as it is */
  create(link: ApplicationLink): Promise<boolean>;
  find(linkId: string): Promise<ApplicationLink | undefined>;
  list(): Promise<ApplicationLink[]>;
  /**
   * Changes the link as it is at that moment; `change` may be called again when somebody else was faster.
   * @returns the link as it is now; undefined when there is none
   */
  update(
    linkId: string,
    change: (link: ApplicationLink) => ApplicationLink,
  ): Promise<ApplicationLink | undefined>;
  remove(linkId: string): Promise<void>;
}

/** What administrators and readers did to links; entries are only ever added. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  /** Newest first. @param cursor of the page before */
  list(cursor?: string): Promise<{ entries: AuditEntry[]; cursor?: string | undefined }>;
}

/** The approvals of a link, as it was, that are to be ended in the linked application and here. */
export interface Retirement {
  link: ApplicationLink;
  /** The link itself goes too. */
  deletes: boolean;
  /** From 1. */
  attempt: number;
  /** Some that could not be revoked wait for the next attempt. */
  kept: boolean;
  /** Of the approvals: how far this attempt came. */
  cursor?: string | undefined;
}

/** Work that is done later, also when this invocation ends badly. */
export interface RetirementQueue {
  push(work: Retirement, delaySeconds: number): Promise<void>;
}

/** Client secrets of outgoing links. Each is written once, under a name of its own. */
export interface ClientSecretStore {
  put(linkId: string, credentialId: string, secret: string): Promise<void>;
  find(linkId: string, credentialId: string): Promise<string | undefined>;
  remove(linkId: string, credentialId: string): Promise<void>;
}

/** The key pair that signs OAuth 1.0a requests. */
export interface InstallationKeyStore {
  find(): Promise<InstallationKey | undefined>;
  /** Makes a pair and keeps it, unless there is one already. */
  create(): Promise<void>;
}

/** Values that are read at most once, and not after `expiresAt` (milliseconds since the epoch). */
export interface OneTimeStore<T extends { expiresAt: number }> {
  put(id: string, value: T): Promise<void>;
  /** @returns undefined when it is unknown, used or expired; of callers at the same time, one gets it */
  take(id: string): Promise<T | undefined>;
}

/** An authorization that a reader began and has not come back from. */
export interface PendingAuthorization {
  /** Who began it, and alone may finish it. */
  accountId: string;
  /** Under whose name the token will be kept. */
  tokenOwner: string;
  linkId: string;
  /** Of the link, when the authorization began. */
  generation: string;
  /** PKCE; OAuth 1.0a has none. */
  codeVerifier?: string | undefined;
  redirectUri: string;
  /** A path of the site; null when the consent has a tab of its own. */
  returnTo: string | null;
  /** The app's own page, where the reader's identity is known again. */
  connectPageUrl: string;
  expiresAt: number;
}

/** What Jira sent the browser back with, by OAuth 2.0 or by OAuth 1.0a. */
export type AuthorizationAnswer =
  | { code: string; iss?: string | undefined }
  | { error: string }
  | { requestToken: string; verifier: string };

/** An authorization that Jira answered and that waits for the reader's own browser. */
export interface AnsweredAuthorization extends Omit<PendingAuthorization, 'connectPageUrl'> {
  response: AuthorizationAnswer;
}

export interface TokenReference {
  linkId: string;
  /** Of the link that it was issued for: a link of another generation does not know the token. */
  generation: string;
  accountId: string;
  version: number;
}

/** Which of a reader's tokens is the current one. */
export interface TokenPointer extends TokenReference {
  /** `dead`: Jira accepts it no more. `none`: kept for its version only, so that no version comes twice. */
  state: 'active' | 'dead' | 'none';
  jiraUser: string;
  /** ISO 8601. */
  since: string;
}

export interface ReaderToken {
  accessToken: string;
  refreshToken?: string | undefined;
  /** Milliseconds since the epoch; undefined when Jira did not say. */
  expiresAt?: number | undefined;
}

export type RefreshAttempt = 'first' | 'recovery';

export interface ReaderTokenStore {
  findPointer(linkId: string, accountId: string): Promise<TokenPointer | undefined>;
  /** @returns false when there is one already */
  createPointer(pointer: TokenPointer): Promise<boolean>;
  /** Replaces the pointer only while its version is `expectedVersion`. @returns whether it did */
  movePointer(pointer: TokenPointer, expectedVersion: number): Promise<boolean>;
  removePointer(linkId: string, accountId: string): Promise<void>;
  /** @param cursor of the page before */
  pointersOfLink(
    linkId: string,
    cursor?: string,
  ): Promise<{ pointers: TokenPointer[]; cursor?: string | undefined }>;

  findToken(reference: TokenReference): Promise<ReaderToken | undefined>;
  /** @returns false when there is one of that version already */
  createToken(reference: TokenReference, token: ReaderToken): Promise<boolean>;
  removeToken(reference: TokenReference): Promise<void>;

  /** Takes the right to refresh this version. @returns false when somebody has it */
  lock(reference: TokenReference, attempt: RefreshAttempt): Promise<boolean>;
  /** Milliseconds since the epoch; undefined when nobody has it. */
  lockedSince(reference: TokenReference, attempt: RefreshAttempt): Promise<number | undefined>;
  unlock(reference: TokenReference, attempt: RefreshAttempt): Promise<void>;
}

export interface System {
  /** Milliseconds since the epoch. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** Milliseconds until the platform ends this invocation, with what answering needs taken off. */
  timeLeft(): number;
  /** 256 random bits, base64url (43 characters). */
  randomSecret(): string;
  randomUuid(): string;
  /** From 0 to below 1. */
  random(): number;
  /** SHA-256, hexadecimal. */
  hash(text: string): string;
}

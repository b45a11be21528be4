import type { AuditEntry, AuditKind } from '#contract/audit';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { InstallationKey } from '#core/oauth1/installation-key';

/** What services need from outside; `app.ts` passes them the adapters. */

/** The person that an invocation runs for. */
export interface Caller {
  /** The only identity that Forge guarantees. */
  accountId: string;
  /** IANA name; only for showing dates, because it comes from the browser. */
  timezone?: string | undefined;
  /** What the invocation's macro stands in; absent outside of pages and blog posts, for example in a template. */
  content?: ContentPlace | undefined;
}

/**
 * A page or blog post, as the context of an invocation names it. Forge does not guarantee it, so it only says which
 * signature to check and what to ask Confluence about.
 */
export interface ContentPlace {
  id: string;
  type: 'page' | 'blogpost';
  /** Its draft is shown, which may never have been published. */
  isDraft: boolean;
}

export interface LinkStore {
  /** @returns false if there is a link with this id already, which is left unchanged */
  create(link: ApplicationLink): Promise<boolean>;
  find(linkId: string): Promise<ApplicationLink | undefined>;
  list(): Promise<ApplicationLink[]>;
  /**
   * Changes a link under the condition that it is still what `change` was called with; otherwise calls it again.
   * @returns the changed link; undefined if there is none
   * @throws {AppError} `UNEXPECTED` if the link keeps changing
   */
  update(
    linkId: string,
    change: (link: ApplicationLink) => ApplicationLink,
  ): Promise<ApplicationLink | undefined>;
  remove(linkId: string): Promise<void>;
}

/**
 * What administrators and readers did to links. Entries lose their person when the person is erased, and never what was
 * done; they are removed only because of their age.
 */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  /** A page of the log, newest first. */
  list(query?: AuditQuery): Promise<{ entries: AuditEntry[]; cursor?: string | undefined }>;
  /**
   * Removes some of the entries from before a moment, oldest first.
   * @param before ISO 8601
   * @returns whether more may be left
   */
  removeBefore(before: string): Promise<boolean>;
  /** The people in the log that come after one in the order of their accounts. */
  accountsAfter(after: string, limit: number): Promise<string[]>;
  /**
   * Takes a person out of some of their entries, which keep what was done.
   * @param which only these deeds, and only up to a moment (ISO 8601); all by default
   * @returns whether more may be left
   */
  forgetPerson(
    accountId: string,
    which: { by?: AuditKind | undefined; until?: string | undefined },
  ): Promise<boolean>;
}

interface AuditQuery {
  /** Whose deeds; of all by default. */
  by?: AuditKind | undefined;
  /** Of the page before. */
  cursor?: string | undefined;
  /** At most 100, the default. */
  limit?: number;
}

/** Client secrets of outgoing links. Each is written once, under its own credential id. */
export interface ClientSecretStore {
  put(linkId: string, credentialId: string, secret: string): Promise<void>;
  find(linkId: string, credentialId: string): Promise<string | undefined>;
  remove(linkId: string, credentialId: string): Promise<void>;
}

/** The key pair that signs OAuth 1.0a requests. */
export interface InstallationKeyStore {
  find(): Promise<InstallationKey | undefined>;
  /** Generates and stores a pair, unless there is one already. */
  create(): Promise<void>;
}

/** Values that are read at most once, and only before `expiresAt` (milliseconds since the epoch). */
export interface OneTimeStore<T extends { expiresAt: number }> {
  put(id: string, value: T): Promise<void>;
  /** @returns undefined if it is unknown, used or expired; of simultaneous callers one gets it */
  take(id: string): Promise<T | undefined>;
}

export interface System {
  /** Milliseconds since the epoch. */
  now(): number;
  /** The same moment as ISO 8601 in UTC, as it is stored and shown. */
  isoNow(): string;
  wait(milliseconds: number): Promise<void>;
  /** Milliseconds until Forge ends this invocation, less a reserve for answering; negative when it is too late. */
  timeLeft(): number;
  /** 256 random bits, base64url (43 characters). */
  randomSecret(): string;
  randomUuid(): string;
  /** From 0 to below 1. */
  random(): number;
  /** SHA-256, hexadecimal. */
  hash(text: string): string;
}

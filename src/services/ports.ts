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

export interface System {
  /** Milliseconds since the epoch. */
  now(): number;
  /** The same moment as ISO 8601 in UTC, as it is stored and shown. */
  isoNow(): string;
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

/** A key that signs the tables of shared-account links, without the key itself. */
export interface SigningKey {
  /** UUID. */
  keyId: string;
  /** ISO 8601. */
  createdAt: string;
}

export interface SigningKeyStore {
  /** All keys whose signatures are accepted, oldest first; the last one signs. */
  list(): Promise<SigningKey[]>;
  /** The key that signs; made if there is none yet. */
  current(): Promise<SigningKey>;
  /** Makes a key, which signs from now on. */
  add(): Promise<SigningKey>;
  /** Forgets a key for good. */
  remove(keyId: string): Promise<void>;
  /** @returns undefined for a key that is unknown or was removed */
  secret(keyId: string): Promise<Buffer | undefined>;
}

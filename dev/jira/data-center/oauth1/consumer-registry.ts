import { createPublicKey, type KeyObject } from 'node:crypto';
import * as v from 'valibot';

/** What an administrator enters for an incoming OAuth 1.0a link, by the names of its REST resource. */
export const consumerSchema = v.object({
  key: v.string(),
  name: v.string(),
  description: v.optional(v.string()),
  /** SPKI, as PEM or as its base64 alone. */
  publicKey: v.string(),
  callback: v.optional(v.string()),
  twoLOAllowed: v.optional(v.boolean(), false),
  /** Name of the user as whom two-legged requests run. */
  executingTwoLOUser: v.optional(v.string()),
  twoLOImpersonationAllowed: v.optional(v.boolean(), false),
});

export type Consumer = v.InferOutput<typeof consumerSchema>;

/** The reason why Jira's dialog does not accept a consumer. */
export class ConsumerRefusedError extends Error {
  override name = 'ConsumerRefusedError';
}

/** The OAuth 1.0a consumers that an administrator created, by key. */
export class ConsumerRegistry {
  readonly #consumers = new Map<string, Consumer>();
  readonly #changed: () => void;

  constructor(stored: readonly Consumer[], changed: () => void) {
    for (const consumer of stored) this.#consumers.set(consumer.key, consumer);
    this.#changed = changed;
  }

  /**
   * Creates the consumer, or replaces the consumer with the same key.
   * @throws {ConsumerRefusedError} for a missing key or name, or an invalid public key
   */
  put(consumer: Consumer): void {
    if (consumer.key.trim() === '') throw new ConsumerRefusedError('Enter a consumer key.');
    if (consumer.name.trim() === '') throw new ConsumerRefusedError('Enter a consumer name.');
    if (publicKeyOf(consumer) === undefined) {
      throw new ConsumerRefusedError('The public key is not a valid RSA key.');
    }
    this.#consumers.set(consumer.key, consumer);
    this.#changed();
  }

  find(key: string | undefined): Consumer | undefined {
    return key === undefined ? undefined : this.#consumers.get(key);
  }

  list(): readonly Consumer[] {
    return [...this.#consumers.values()];
  }

  remove(key: string): void {
    if (this.#consumers.delete(key)) this.#changed();
  }
}

/** The public key of a consumer; undefined if the text is not an RSA key. */
export function publicKeyOf({ publicKey }: Pick<Consumer, 'publicKey'>): KeyObject | undefined {
  const base64 = publicKey.replace(/-----[^-]+-----|\s+/g, '');
  try {
    const key = createPublicKey({
      key: Buffer.from(base64, 'base64'),
      format: 'der',
      type: 'spki',
    });
    return key.asymmetricKeyType === 'rsa' ? key : undefined;
  } catch {
    return undefined;
  }
}

import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';

/** "Expires after 7 days", says the documentation of search/jql. */
const LIFETIME_MS = 7 * 86_400_000;

const contentSchema = v.object({ offset: v.number(), boundTo: v.string(), expiresAt: v.number() });

/** The reason why a token does not lead to a page. */
export class PageTokenError extends Error {
  override name = 'PageTokenError';
}

/** Page tokens of search/jql. They are encrypted, and each belongs to one query of one user. */
export class PageTokens {
  readonly #key: Buffer;
  readonly #now: () => number;

  /** @param seed the same seed reads the tokens of an earlier process */
  constructor(seed: string, now: () => number) {
    this.#key = createHash('sha256').update(`page token of ${seed}`).digest();
    this.#now = now;
  }

  /** @param boundTo the query and the user that the token belongs to */
  issue(offset: number, boundTo: string): string {
    const content = { offset, boundTo: fingerprint(boundTo), expiresAt: this.#now() + LIFETIME_MS };
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv);
    const sealed = [
      iv,
      cipher.update(JSON.stringify(content)),
      cipher.final(),
      cipher.getAuthTag(),
    ];
    return Buffer.concat(sealed).toString('base64url');
  }

  /**
   * @returns the offset of the page
   * @throws {PageTokenError} for a token that was not issued here, has expired, or belongs to another query or user
   */
  read(token: string, boundTo: string): number {
    const { offset, expiresAt, boundTo: owner } = this.#open(token);
    if (expiresAt <= this.#now()) throw new PageTokenError('expired');
    if (owner !== fingerprint(boundTo)) throw new PageTokenError('bound to another search');
    return offset;
  }

  #open(token: string): v.InferOutput<typeof contentSchema> {
    const sealed = Buffer.from(token, 'base64url');
    try {
      const opener = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(0, 12));
      opener.setAuthTag(sealed.subarray(-16));
      const text = Buffer.concat([opener.update(sealed.subarray(12, -16)), opener.final()]);
      return v.parse(contentSchema, JSON.parse(text.toString('utf8')));
    } catch {
      throw new PageTokenError('not a token');
    }
  }
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Signs texts with a secret key of this installation. */
export interface Signer {
  /** @returns HMAC-SHA256 (RFC 2104), base64url */
  sign(text: string): Promise<string>;
  /** Compares in constant time. */
  verify(text: string, signature: string): Promise<boolean>;
}

/** Confluence with the permissions of the caller. */
export interface CallersConfluence {
  /** A page or blog post, or a draft of one; undefined if the caller may not see it. */
  content(contentId: string): Promise<{ spaceKey: string; mayEdit: boolean } | undefined>;
  maySeeSpace(spaceKey: string): Promise<boolean>;
}

/** Signs texts with a key of this installation that nobody knows. */
export interface Signer {
  /** @returns HMAC-SHA256 (RFC 2104), base64url */
  sign(text: string): Promise<string>;
  /** Compares in a time that tells nothing. */
  verify(text: string, signature: string): Promise<boolean>;
}

/** What Confluence lets the caller of this invocation see and do. */
export interface CallersConfluence {
  /** A page or blog post, published or not; undefined when the caller may not see it. */
  content(contentId: string): Promise<{ spaceKey: string; mayEdit: boolean } | undefined>;
  maySeeSpace(spaceKey: string): Promise<boolean>;
}

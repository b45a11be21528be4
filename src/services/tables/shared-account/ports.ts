import type { Signed } from '#contract/macro-definition';
import type { ContentPlace } from '../../ports';

/** Why a signature counts, or does not. */
type Verdict = 'valid' | 'invalid' | 'key-retired';

/** Signs texts with keys of this installation that never leave its storage. */
export interface Signer {
  /** Signs with the current key; the signature covers the id of the key. HMAC-SHA256 (RFC 2104), base64url. */
  sign(text: string): Promise<Pick<Signed, 'signature' | 'keyId'>>;
  /** Compares in constant time. */
  verify(text: string, signed: Pick<Signed, 'signature' | 'keyId'>): Promise<Verdict>;
}

/** A page or blog post, as far as the caller may see it. */
interface CallersContent {
  /** The space that it is in now. */
  spaceId: string;
}

/** Confluence with the permissions of the caller. */
export interface CallersConfluence {
  /** One request. @returns undefined if the caller may not see it */
  content(place: ContentPlace): Promise<CallersContent | undefined>;
  /** Published or not. @returns undefined if the caller may not edit it */
  editableContent(
    place: ContentPlace,
  ): Promise<(CallersContent & { spaceKey: string }) | undefined>;
}

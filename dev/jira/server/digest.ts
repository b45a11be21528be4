import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Tokens, codes and secrets are kept only in this form. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Takes the same time wherever the two differ. */
export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
}

export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

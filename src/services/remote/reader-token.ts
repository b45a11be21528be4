import * as v from 'valibot';
import type { TokenResponse } from '#core/oauth/token-response';

/** The token that requests to a linked application carry for a reader, or for the client itself. */
export const readerTokenSchema = v.object({
  accessToken: v.string(),
  /** Under OAuth 1.0a the session handle. */
  refreshToken: v.optional(v.string()),
  /** Milliseconds since the epoch; undefined if the application did not say. */
  expiresAt: v.optional(v.number()),
});

export type ReaderToken = v.InferOutput<typeof readerTokenSchema>;

/** A token that can be traded for a new one without the reader. */
export type RefreshableToken = ReaderToken & { refreshToken: string };

/** Whether the application issued a refresh token, or a session handle, along with the access token. */
export function isRefreshable(token: ReaderToken): token is RefreshableToken {
  return token.refreshToken !== undefined;
}

/**
 * A token response as it is stored.
 * @param receivedAt milliseconds since the epoch
 * @param previous the token that was refreshed; a server that does not rotate sends no refresh token, and the old
 *   one stays valid (RFC 6749 section 6)
 */
export function readerTokenOf(
  { accessToken, refreshToken, expiresIn }: TokenResponse,
  receivedAt: number,
  previous?: ReaderToken,
): ReaderToken {
  return {
    accessToken,
    refreshToken: refreshToken ?? previous?.refreshToken,
    ...(expiresIn !== undefined && { expiresAt: receivedAt + expiresIn * 1000 }),
  };
}

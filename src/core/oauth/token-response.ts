import type { TokenEndpointResponse } from 'oauth4webapi';
import * as v from 'valibot';
import { AppError } from '#contract/app-error';

/** A token response (RFC 6749 section 5.1). */
export interface TokenResponse {
  accessToken: string;
  refreshToken: string | undefined;
  /** Lifetime of the access token in seconds; undefined if the server does not state it. */
  expiresIn: number | undefined;
  /** The person who approved, if the server names them. */
  userName?: string;
}

/** `1*VSCHAR` (RFC 6749 appendices A.12 and A.17), limited to what a header and the storage can hold. */
const tokenSchema = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,8192}$/));

/** Refreshing too early does no harm, but a time beyond the range of dates does. */
const EXPIRES_IN_MAX_SECONDS = 365 * 24 * 60 * 60;

const tokenResponseSchema = v.object({
  access_token: tokenSchema,
  refresh_token: v.optional(tokenSchema),
  expires_in: v.optional(
    v.pipe(
      v.number(),
      v.transform((seconds) => Math.min(seconds, EXPIRES_IN_MAX_SECONDS)),
    ),
  ),
  user_name: v.fallback(v.optional(v.string()), undefined),
});

/**
 * Reads a token response that oauth4webapi has processed.
 * @throws {AppError} `JIRA_UNEXPECTED` when it holds no usable access token
 */
export function readTokenResponse(response: TokenEndpointResponse): TokenResponse {
  const parsed = v.safeParse(tokenResponseSchema, response);
  if (!parsed.success) {
    throw new AppError('JIRA_UNEXPECTED', 'Jira’s response did not contain a usable token.');
  }
  const { access_token, refresh_token, expires_in, user_name } = parsed.output;
  return {
    accessToken: access_token,
    refreshToken: refresh_token,
    expiresIn: expires_in,
    ...(user_name !== undefined && { userName: user_name }),
  };
}

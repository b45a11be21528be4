import type { TokenEndpointResponse } from 'oauth4webapi';
import * as v from 'valibot';
import { AppError } from '#contract/app-error';

/** A token response (RFC 6749 section 5.1) in our casing. */
export interface TokenResponse {
  accessToken: string;
  refreshToken: string | undefined;
  /** Seconds; undefined when the server does not say. */
  expiresIn: number | undefined;
  /** Who approved, where the server says so. */
  userName?: string;
}

/** `1*VSCHAR` (RFC 6749 appendices A.12 and A.17), with a limit: it must fit a header and a store. */
const tokenSchema = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,8192}$/));

/** Asking anew too early does no harm; a time that no clock can hold does. */
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

/** @throws {AppError} `JIRA_UNEXPECTED` */
export function readTokenResponse(response: TokenEndpointResponse): TokenResponse {
  const parsed = v.safeParse(tokenResponseSchema, response);
  if (!parsed.success) throw new AppError('JIRA_UNEXPECTED', 'Jira issued what is no token.');
  const { access_token, refresh_token, expires_in, user_name } = parsed.output;
  return {
    accessToken: access_token,
    refreshToken: refresh_token,
    expiresIn: expires_in,
    ...(user_name !== undefined && { userName: user_name }),
  };
}

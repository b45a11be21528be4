import * as v from 'valibot';

/**
 * What the redirect from Jira says (RFC 6749 sections 4.1.2 and 4.1.2.1, RFC 5849 section 2.2). Nothing has
 * been verified yet.
 */
export type AuthorizationResponse =
  | ({ state: string } & ({ code: string; iss?: string | undefined } | { error: string }))
  | { requestToken: string; verifier: string };

const once = (value: v.GenericSchema<string, string>) =>
  v.pipe(
    v.strictTuple([value]),
    v.transform(([only]) => only),
  );

/** 256 random bits as base64url: the form in which this app makes them. */
const state = once(v.pipe(v.string(), v.regex(/^[\w-]{43}$/)));
/** `1*VSCHAR` (RFC 6749 appendix A.11), limited in length. */
const code = once(v.pipe(v.string(), v.regex(/^[\x20-\x7e]{1,2048}$/)));
/** `1*NQSCHAR` (RFC 6749 appendix A.7), limited in length. */
const error = once(v.pipe(v.string(), v.regex(/^[\x20-\x21\x23-\x5b\x5d-\x7e]{1,100}$/)));
const iss = once(v.pipe(v.string(), v.maxLength(2048)));

/** RFC 5849 specifies no format for the token and the verifier. */
const oauth1Value = once(v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,2048}$/)));

const granted = v.object({ state, code, error: v.optional(v.undefined_()), iss: v.optional(iss) });
const refused = v.object({ state, error, code: v.optional(v.undefined_()) });
const verified = v.object({
  oauth_token: oauth1Value,
  oauth_verifier: oauth1Value,
  state: v.optional(v.undefined_()),
  code: v.optional(v.undefined_()),
});

/**
 * Parses the query parameters of a redirect from Jira. A parameter that occurs twice makes the response
 * invalid, because parties that pick different values can be played off against each other.
 * @param queryParameters name to list of values
 * @returns undefined if this is not an authorization response
 */
export function parseAuthorizationResponse(
  queryParameters: unknown,
): AuthorizationResponse | undefined {
  const grant = v.safeParse(granted, queryParameters);
  if (grant.success) {
    const { state, code, iss } = grant.output;
    return { state, code, ...(iss === undefined ? {} : { iss }) };
  }
  const verification = v.safeParse(verified, queryParameters);
  if (verification.success) {
    const { oauth_token: requestToken, oauth_verifier: verifier } = verification.output;
    return { requestToken, verifier };
  }
  const refusal = v.safeParse(refused, queryParameters);
  return refusal.success ? { state: refusal.output.state, error: refusal.output.error } : undefined;
}

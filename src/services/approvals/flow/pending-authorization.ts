import * as v from 'valibot';

const authorization = {
  /** The person who began it, who alone may finish it. */
  accountId: v.string(),
  /** The account that the token will be kept for: this person's, or the one that all readers share. */
  tokenOwner: v.string(),
  linkId: v.string(),
  /** Generation of the link when the authorization began. */
  generation: v.string(),
  /** PKCE (RFC 7636); OAuth 1.0a has none. */
  codeVerifier: v.optional(v.string()),
  redirectUri: v.string(),
  /** A path of the site; null if the consent page has its own tab. */
  returnTo: v.nullable(v.string()),
  /** Milliseconds since the epoch. */
  expiresAt: v.number(),
};

/** An authorization that the linked application has not answered yet. */
export const pendingAuthorizationSchema = v.object({
  ...authorization,
  /** The app's own page, which knows the reader's identity. */
  connectPageUrl: v.string(),
});

/** What the linked application sent the browser back with, by OAuth 2.0 or by OAuth 1.0a. */
const answerSchema = v.union([
  v.object({ code: v.string(), iss: v.optional(v.string()) }),
  v.object({ error: v.string() }),
  v.object({ requestToken: v.string(), verifier: v.string() }),
]);

/** An authorization that was answered and waits for the browser of the person who began it. */
export const answeredAuthorizationSchema = v.object({ ...authorization, response: answerSchema });

export type PendingAuthorization = v.InferOutput<typeof pendingAuthorizationSchema>;
export type AuthorizationAnswer = v.InferOutput<typeof answerSchema>;
export type AnsweredAuthorization = v.InferOutput<typeof answeredAuthorizationSchema>;

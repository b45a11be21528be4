import * as v from 'valibot';
import type { AnsweredAuthorization, PendingAuthorization } from '../../services/ports';

const authorization = {
  accountId: v.string(),
  tokenOwner: v.string(),
  linkId: v.string(),
  generation: v.string(),
  codeVerifier: v.optional(v.string()),
  redirectUri: v.string(),
  returnTo: v.nullable(v.string()),
  expiresAt: v.number(),
};

export const pendingAuthorizationSchema: v.GenericSchema<unknown, PendingAuthorization> = v.object({
  ...authorization,
  connectPageUrl: v.string(),
});

export const answeredAuthorizationSchema: v.GenericSchema<unknown, AnsweredAuthorization> =
  v.object({
    ...authorization,
    response: v.union([
      v.object({ code: v.string(), iss: v.optional(v.string()) }),
      v.object({ error: v.string() }),
      v.object({ requestToken: v.string(), verifier: v.string() }),
    ]),
  });

import * as v from 'valibot';
import { INCOMING_SCOPES, mappedUserSchema } from '#contract/link-configuration';

/** The linked application as an OAuth 1.0a consumer of this app (RFC 5849 section 1.1). */
export const consumerSchema = v.object({
  /** Names this registration in grants. Another consumer key gets another id, which ends all grants. */
  clientId: v.string(),
  /** As the application names itself: `oauth_consumer_key`. */
  consumerKey: v.string(),
  name: v.string(),
  /** With which its signatures are verified; SPKI, PEM. */
  publicKey: v.string(),
  /** Where people may be sent back to: the host of a URL, with its port if it is not 443. */
  callbackHost: v.string(),
  scope: v.picklist(INCOMING_SCOPES),
  /** It may also ask in its own name, without a person (two-legged). */
  allowsTwoLegged: v.boolean(),
  /** It may also ask in the name of these people, without their approval; absent if it may not. */
  users: v.optional(v.array(mappedUserSchema)),
  /** The URL of this app that it was given, which it signs; without a trailing slash. */
  providerUrl: v.string(),
  /** ISO 8601. */
  setAt: v.string(),
});

export type Consumer = v.InferOutput<typeof consumerSchema>;

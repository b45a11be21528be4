import * as v from 'valibot';
import { INCOMING_SCOPES } from '#contract/link-configuration';

/** The linked application as a client of this app (RFC 6749 section 2). */
export const incomingSchema = v.object({
  clientId: v.string(),
  /** SHA-256 of the client secret, hexadecimal. The secret itself is shown once and not stored. */
  secretHash: v.string(),
  secretSetAt: v.string(),
  redirectUris: v.array(v.string()),
  scope: v.picklist(INCOMING_SCOPES),
  allowsClientCredentials: v.boolean(),
});

export type Incoming = v.InferOutput<typeof incomingSchema>;

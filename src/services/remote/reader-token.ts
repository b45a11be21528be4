import * as v from 'valibot';

/** What the requests of a reader, or of the client itself, carry to the linked application; stored as it is here. */
export const readerTokenSchema = v.object({
  accessToken: v.string(),
  /** Under OAuth 1.0a the session handle. */
  refreshToken: v.optional(v.string()),
  /** Milliseconds since the epoch; undefined if the application did not say. */
  expiresAt: v.optional(v.number()),
});

export type ReaderToken = v.InferOutput<typeof readerTokenSchema>;

import * as v from 'valibot';

/** How far one run through the audit log came. */
export const auditRetentionSchema = v.object({
  /** The newest entries that were counted so far. */
  counted: v.number(),
  /** Where counting goes on; absent at its beginning. */
  cursor: v.optional(v.string()),
  /** Entries from before this moment (ISO 8601) are removed; known once the newest were counted. */
  before: v.optional(v.string()),
});

export type AuditRetention = v.InferOutput<typeof auditRetentionSchema>;

import * as v from 'valibot';
import { applicationLinkSchema } from '#core/application-link/application-link';

/** A queued cleanup: ends the approvals of a link as it was before a change, in the linked application and here. */
export const linkCleanupSchema = v.object({
  link: applicationLinkSchema,
  /** The link itself is removed too. */
  deletes: v.boolean(),
  /** Counts from 1. */
  attempt: v.number(),
  /** Some approvals could not be revoked and wait for the next attempt. */
  kept: v.boolean(),
  /** Where this attempt continues in the list of approvals. */
  cursor: v.optional(v.string()),
});

export type LinkCleanup = v.InferOutput<typeof linkCleanupSchema>;

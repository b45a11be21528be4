import * as v from 'valibot';
import { applicationLinkSchema } from '#core/application-link/application-link';

/** The approvals of a link, as it was, that are to be ended in the linked application and here. */
export const linkCleanupSchema = v.object({
  link: applicationLinkSchema,
  /** The link itself is removed too. */
  deletes: v.boolean(),
  /** From 1. */
  attempt: v.number(),
  /** Some approvals could not be revoked and wait for the next attempt. */
  kept: v.boolean(),
  /** How far this attempt came in the approvals. */
  cursor: v.optional(v.string()),
});

export type LinkCleanup = v.InferOutput<typeof linkCleanupSchema>;

/** Work that is done later, even if this invocation fails. */
export interface CleanupQueue {
  push(work: LinkCleanup, delaySeconds: number): Promise<void>;
}

import * as v from 'valibot';
import { ROWS_MAX } from './macro-definition';

/** How many issues one answer holds at most: what Forge carries, and what Jira finds in the time of one invocation. */
export const PAGE_ROWS_MAX = 1000;

/**
 * Where the next part of a result begins. `loadTable` returns it with a part that is not the last one, and continues
 * there if it gets it back.
 */
const pagePositionSchema = v.object({
  /** How many issues of the result come before it. */
  start: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(ROWS_MAX)),
  /** The key of the issue before it, which tells whether the result has changed since. */
  last: v.pipe(v.string(), v.maxLength(255)),
  /** Jira Cloud's token for the page. */
  token: v.optional(v.pipe(v.string(), v.maxLength(8000))),
  /** With a shared account, the backend's confirmation that it returned this position to this reader. */
  proof: v.optional(
    v.object({
      signature: v.pipe(v.string(), v.maxLength(100)),
      keyId: v.pipe(v.string(), v.uuid()),
    }),
  ),
});

export type PagePosition = v.InferOutput<typeof pagePositionSchema>;

/** The part of a table that is asked for. */
export const tablePageSchema = v.object({
  /** At most about so many issues; those that Jira returns together stay together. */
  rows: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PAGE_ROWS_MAX))),
  /** Where it begins; absent for the first part. */
  after: v.optional(pagePositionSchema),
});

export type TablePage = v.InferOutput<typeof tablePageSchema>;

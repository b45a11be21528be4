import * as v from 'valibot';
import { applicationLinkSchema } from '#core/application-link/application-link';
import { logFailure } from '../resolvers/log-failure';
import type { Retirement } from '../services/ports';

const eventSchema = v.object({
  body: v.object({
    link: applicationLinkSchema,
    deletes: v.boolean(),
    attempt: v.number(),
    kept: v.boolean(),
    cursor: v.optional(v.string()),
  }),
});

/** What the queue of links to be retired delivers. */
export function retiredLinksHandler(continueRetirement: (work: Retirement) => Promise<void>) {
  return async (event: unknown): Promise<void> => {
    try {
      await continueRetirement(v.parse(eventSchema, event).body);
    } catch (error) {
      logFailure('retired-links', error);
    }
  };
}

import * as v from 'valibot';
import { logFailure } from '../resolvers/log-failure';
import { retirementSchema, type Retirement } from '../services/administration/retirement/ports';

const eventSchema = v.object({ body: retirementSchema });

/** Handles an event of the queue of links that are being cleaned up. */
export function retiredLinksHandler(continueRetirement: (work: Retirement) => Promise<void>) {
  return async (event: unknown): Promise<void> => {
    try {
      await continueRetirement(v.parse(eventSchema, event).body);
    } catch (error) {
      logFailure('retired-links', error);
    }
  };
}

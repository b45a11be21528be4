import * as v from 'valibot';
import { logFailure } from '../resolvers/log-failure';
import { linkCleanupSchema, type LinkCleanup } from '../services/administration/cleanup/ports';

const eventSchema = v.object({ body: linkCleanupSchema });

/** Handles an event of the queue of links that are being cleaned up. */
export function linkCleanupHandler(continueCleanup: (work: LinkCleanup) => Promise<void>) {
  return async (event: unknown): Promise<void> => {
    try {
      await continueCleanup(v.parse(eventSchema, event).body);
    } catch (error) {
      logFailure('link-cleanup', error);
    }
  };
}

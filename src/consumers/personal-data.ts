import * as v from 'valibot';
import { logFailure } from '../resolvers/log-failure';
import { personalDataWorkSchema, type PersonalDataWork } from '../services/personal-data/ports';

const eventSchema = v.object({ body: personalDataWorkSchema });

/** Handles an event of the queue that reports and erases personal data. Forge delivers it again after a failure. */
export function personalDataHandler(continueWork: (work: PersonalDataWork) => Promise<void>) {
  return async (event: unknown): Promise<void> => {
    try {
      await continueWork(v.parse(eventSchema, event).body);
    } catch (error) {
      logFailure('personal-data', error);
      throw error;
    }
  };
}

/** Handles the weekly trigger: the work itself is left to the queue, where it is done in parts. */
export function beginReportHandler(begin: () => Promise<void>) {
  return async (): Promise<void> => {
    try {
      await begin();
    } catch (error) {
      logFailure('personal-data', error);
      throw error;
    }
  };
}

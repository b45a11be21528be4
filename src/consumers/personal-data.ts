import * as v from 'valibot';
import { logFailure } from '../resolvers/log-failure';
import { personalDataWorkSchema, type PersonalDataWork } from '../services/personal-data/ports';

const eventSchema = v.object({ body: personalDataWorkSchema });

/**
 * Handles an event of the queue that reports and erases personal data. Forge delivers it again after a failure, so one
 * that cannot be read is only logged.
 */
export function personalDataHandler(continueWork: (work: PersonalDataWork) => Promise<void>) {
  return async (event: unknown): Promise<void> => {
    const parsed = v.safeParse(eventSchema, event);
    if (!parsed.success) return void logFailure('personal-data', new v.ValiError(parsed.issues));
    let reference: string;
    try {
      await continueWork(parsed.output.body);
      return;
    } catch (error) {
      reference = logFailure('personal-data', error);
    }
    // Without the cause: Forge writes what is thrown to the log, and a message may quote what is secret.
    throw new Error(`An event of the queue personal-data failed (${reference}).`);
  };
}

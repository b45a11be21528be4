import * as v from 'valibot';
import { logFailure } from '../resolvers/log-failure';

/**
 * Handles the events of a queue. Forge delivers an event again, for a day, if its consumer throws; so a failure is
 * logged and thrown. An event that cannot be read would fail each time, so it is only logged.
 * @param name of the queue
 * @param bodySchema of what the app pushed
 */
export function queueConsumer<T>(
  name: string,
  bodySchema: v.GenericSchema<unknown, T>,
  handle: (body: T) => Promise<void>,
) {
  const eventSchema = v.object({ body: bodySchema });
  return async (event: unknown): Promise<void> => {
    const parsed = v.safeParse(eventSchema, event);
    if (!parsed.success) {
      logFailure(name, new v.ValiError(parsed.issues));
      return;
    }
    let reference: string;
    try {
      await handle(parsed.output.body);
      return;
    } catch (error) {
      reference = logFailure(name, error);
    }
    // Without the cause: Forge writes what is thrown to the log, and a message may quote a secret.
    throw new Error(`An event of the queue ${name} failed (${reference}).`);
  };
}

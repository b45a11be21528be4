import { logFailure } from '../resolvers/log-failure';

/** Handles a scheduled trigger: the work itself is left to a queue, where failures are repeated. */
export function scheduledHandler(name: string, begin: () => Promise<void>) {
  return async (): Promise<void> => {
    try {
      await begin();
    } catch (error) {
      logFailure(name, error);
    }
  };
}

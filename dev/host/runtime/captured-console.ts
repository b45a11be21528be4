import { format } from 'node:util';
import { currentInvocation } from './invocation-scope';
import type { ChildMessage } from '../wire/lambda-event';

/** The levels that `@forge/tunnel` prints. */
const LOG_LEVELS = { debug: 20, log: 30, info: 30, warn: 40, error: 50, trace: 20 } as const;

/** Sends what the app prints to the host, with the invocation that printed it. */
export function captureConsole(): void {
  for (const [method, logLevel] of Object.entries(LOG_LEVELS)) {
    const capture = (...args: unknown[]) => {
      const invocationId = currentInvocation()?.meta.appContext.invocationId ?? null;
      const message: ChildMessage = { log: { invocationId, logLevel, text: format(...args) } };
      process.send?.(message);
    };
    Object.defineProperty(console, method, { value: capture });
  }
}

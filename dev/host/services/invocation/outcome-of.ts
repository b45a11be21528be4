import type { InvocationOutcome } from '../../kernel/invocation';
import type { LambdaResult } from '../../wire/lambda-event';
import { MAX_RESPONSE_BYTES } from './limits';

/** The outcome of an invocation for the result of its function, which may not be too large. */
export function outcomeOf(result: LambdaResult): InvocationOutcome {
  if (!result.success) {
    const { errorType, errorMessage, serviceKey } = result.error;
    const service = serviceKey === undefined ? {} : { serviceKey };
    const error = { errorType, errorMessage, ...service };
    return { success: false, status: result.status, error };
  }
  const bytes = result.body === undefined ? 0 : Buffer.byteLength(JSON.stringify(result.body));
  if (bytes <= MAX_RESPONSE_BYTES) return { success: true, body: result.body };
  const errorMessage = `The function answered ${bytes} bytes; it may answer ${MAX_RESPONSE_BYTES}.`;
  return { success: false, status: 413, error: { errorType: 'RESPONSE_TOO_LARGE', errorMessage } };
}

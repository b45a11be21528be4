import { InvocationError, type AsyncEvent } from '@forge/events';
import { kvs } from '@forge/kvs';

interface Instruction extends Record<string, unknown> {
  /** Recorded under `consumed:<name>`. */
  name: string;
  /** How many times to ask for a retry before succeeding. */
  retries?: number;
  throws?: boolean;
}

/** Records each delivery and answers as the event says. */
export async function consume(event: AsyncEvent<Instruction>): Promise<unknown> {
  const { name, retries = 0, throws } = event.body;
  const key = `consumed:${name}`;
  const deliveries = ((await kvs.get<unknown[]>(key)) ?? []).concat([event.retryContext ?? null]);
  await kvs.set(key, deliveries);
  if (throws) throw new Error('the consumer failed');
  if (deliveries.length <= retries) {
    return new InvocationError({ retryAfter: 60, retryReason: 'FUNCTION_RETRY_REQUEST' as never });
  }
  return undefined;
}

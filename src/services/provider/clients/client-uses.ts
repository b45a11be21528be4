import * as v from 'valibot';
import type { System } from '../../ports';

/** When the client of a link last authenticated. Each link stores one. */
export const clientUseSchema = v.object({
  clientId: v.string(),
  /** Milliseconds since the epoch. */
  at: v.number(),
});

/**
 * A use of the client of a link.
 * @internal exported for the test that stores one
 */
export type ClientUse = v.InferOutput<typeof clientUseSchema>;

export interface ClientUseStore {
  find(linkId: string): Promise<ClientUse | undefined>;
  mark(linkId: string, use: ClientUse): Promise<void>;
  remove(linkId: string): Promise<void>;
}

/** The lifetime of an access token, so a client that uses one has authenticated within this time. */
const HOUR = 60 * 60_000;

/** Records that a client is in use, at most once an hour, because administrators do not need the minute. */
export async function noteUse(
  { uses, system }: { uses: ClientUseStore; system: System },
  { linkId, clientId }: { linkId: string; clientId: string },
): Promise<void> {
  const at = system.now();
  const last = await uses.find(linkId);
  const isFresh = last?.clientId === clientId && at < last.at + HOUR;
  if (!isFresh) await uses.mark(linkId, { clientId, at });
}

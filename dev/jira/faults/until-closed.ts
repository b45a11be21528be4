import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Waits; a client that gives up must not keep the server waiting when it stops. */
export async function untilClosed(socket: Socket, milliseconds: number): Promise<void> {
  const gone = new AbortController();
  const abort = (): void => gone.abort();
  socket.once('close', abort);
  await wait(milliseconds, undefined, { signal: gone.signal }).catch(() => undefined);
  socket.off('close', abort);
}

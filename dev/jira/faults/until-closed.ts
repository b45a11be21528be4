import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Waits that long, or until the client closes the connection, which must not keep a server from stopping. */
export async function untilClosed(socket: Socket, milliseconds: number): Promise<void> {
  const closed = new AbortController();
  const abort = (): void => closed.abort();
  socket.once('close', abort);
  await wait(milliseconds, undefined, { signal: closed.signal }).catch(() => undefined);
  socket.off('close', abort);
}

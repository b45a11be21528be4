import type { IncomingMessage } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { HostError } from '../kernel/host-error';
import type { RawHeaders } from '../wire/raw-headers';

export interface Listener {
  readonly port: number;
  /** Also ends open connections. */
  close(): Promise<void>;
}

type Answer = (request: Request, rawHeaders: RawHeaders) => Promise<Response>;

const LOOPBACK = '127.0.0.1';

/**
 * Serves HTTP on the loopback address.
 *
 * @param port 0 takes any free port
 * @throws {HostError} PORT_IN_USE
 */
export async function listen(port: number, answer: Answer): Promise<Listener> {
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => answer(request, pairsOf(incoming as IncomingMessage)),
  });
  neverClosesFirst(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portInUse(port, error) : error),
    );
    server.listen(port, LOOPBACK, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

/** On a busy machine a client sends its next request over a connection that the server is just closing as idle. */
function neverClosesFirst(server: object): void {
  Object.assign(server, { keepAliveTimeout: 0 });
}

function portInUse(port: number, cause: Error): HostError {
  return new HostError(
    'PORT_IN_USE',
    `Port ${port} is in use by another process: stop it, or choose another port.`,
    { cause },
  );
}

function pairsOf({ rawHeaders }: IncomingMessage): RawHeaders {
  const names = rawHeaders.filter((_, index) => index % 2 === 0);
  return names.map((name, index) => [name, rawHeaders[2 * index + 1] ?? ''] as const);
}

import { serve, type ServerType } from '@hono/node-server';
import type { Env, Hono } from 'hono';
import type { AddressInfo } from 'node:net';

export interface Listening {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  stop(): Promise<void>;
}

/**
 * Serves the app on 127.0.0.1.
 * @param port 0: any free port
 * @throws {Error} with code EADDRINUSE when the port is taken
 */
export function listen<E extends Env>(app: Hono<E>, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => {
      server.off('error', reject);
      // On a busy machine a client sends its next request over a connection that the server is just closing as idle.
      Object.assign(server, { keepAliveTimeout: 0 });
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      resolve({ origin, stop: () => stop(server) });
    });
    server.once('error', reject);
  });
}

/** Closes open connections as well, because clients keep them alive. */
function stop(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}

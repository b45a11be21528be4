import dgram from 'node:dgram';
import net from 'node:net';
import { EgressDeniedError } from './egress-denied-error';

type Connect = (this: net.Socket, ...args: unknown[]) => net.Socket;

interface Destination {
  host: string;
  port: string;
}

/**
 * Lets sockets connect to the proxy only. `node:http`, `node:tls` and raw sockets all use `Socket.connect`. In
 * production the network around the process enforces this; here it catches honest mistakes and is not a sandbox.
 */
export function policeSockets(proxyUrl: string): void {
  const { port } = new URL(proxyUrl);
  const connect = Reflect.get(net.Socket.prototype, 'connect') as Connect;

  const policedConnect: Connect = function (...args) {
    const destination = destinationOf(args);
    const isProxy =
      destination.port === port && ['127.0.0.1', 'localhost'].includes(destination.host);
    if (isProxy) return connect.apply(this, args);
    const denied = new EgressDeniedError(`${destination.host}:${destination.port}`);
    process.nextTick(() => this.destroy(denied));
    return this;
  };
  Object.defineProperty(net.Socket.prototype, 'connect', { value: policedConnect });

  const refuseDatagrams = () => {
    throw new EgressDeniedError('udp');
  };
  Object.defineProperty(dgram.Socket.prototype, 'send', { value: refuseDatagrams });
  Object.defineProperty(dgram.Socket.prototype, 'connect', { value: refuseDatagrams });
}

/** The arguments are `options`, `port, host`, or `path`; Node itself also passes `[options, callback]`. */
function destinationOf(args: unknown[]): Destination {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === 'object' && first !== null) {
    const { host, port, path } = first as Record<string, unknown>;
    return { host: text(path) || text(host) || 'localhost', port: text(port) };
  }
  const isPort = text(first) !== '' && !Number.isNaN(Number(first));
  if (!isPort) return { host: text(first), port: '' };
  return { host: typeof args[1] === 'string' ? args[1] : 'localhost', port: text(first) };
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

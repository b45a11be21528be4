import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

const DAY = 86_400_000;

/** An authorization server without refresh tokens (RFC 6749 section 5.2). */
export const NO_REFRESH_ORIGIN = 'https://no-refresh.example.com';

/** Servers for each way in which the connection of a link can fail. */
export interface FaultyServers {
  /** https origin that the app asks for -> server. */
  map: Record<string, string>;
  trustedCertificates: string[];
  stop(): Promise<void>;
}

interface Certificate {
  private: string;
  cert: string;
}

const page: RequestListener = (_request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>Log in to <b>Northwind</b></title><h1>Welcome</h1>');
};
const text: RequestListener = (_request, response) => {
  response.end('\n  It works!\u0000 \u202eyes  \nSecond line');
};
const elsewhere: RequestListener = (request, response) => {
  response.writeHead(302, { location: `https://sso.example.org${request.url}?token=geheim` }).end();
};
/** Serves only its front page, which redirects to the context path. */
const context: RequestListener = (request, response) => {
  if (request.url === '/') {
    response.writeHead(302, { location: '/jira/secure/Dashboard.jspa' }).end();
  } else response.writeHead(404).end();
};
const limited: RequestListener = (_request, response) => response.writeHead(429).end();
const confluence: RequestListener = (request, response) => {
  if (request.url !== '/rest/applinks/1.0/manifest') return response.writeHead(404).end();
  response.setHeader('content-type', 'application/xml');
  return response.end(
    '<?xml version="1.0"?><manifest><id>4c2a</id><name>Wiki &amp; more</name>' +
      '<typeId>confluence</typeId><version>9.2.1</version></manifest>',
  );
};
const authorizationServer: RequestListener = (request, response) => {
  if (request.url !== '/.well-known/oauth-authorization-server') {
    return response.writeHead(404).end();
  }
  const issuer = 'https://scopes.example.com';
  const scopes_supported = ['openid', 'mail\u202eliam', 'two words', 'x'.repeat(5000)];
  return response.end(
    JSON.stringify({ issuer, token_endpoint: `${issuer}/token`, scopes_supported }),
  );
};
const hostile: RequestListener = (_request, response) => {
  response.end('<!DOCTYPE x [<!ENTITY a "jira">]><manifest><typeId>jira</typeId></manifest>');
};

const noRefresh: RequestListener = (_request, response) => {
  response.writeHead(400, { 'content-type': 'application/json' });
  response.end('{"error":"unsupported_grant_type"}');
};

export async function startFaultyServers(): Promise<FaultyServers> {
  const [own, valid, expired] = await Promise.all([
    certificate('untrusted.example.com'),
    certificate('another.example.com'),
    certificate('expired.example.com', { from: -3 * DAY, to: -DAY }),
  ]);
  const servers: [host: string, server: Server][] = [
    ['untrusted.example.com', createHttpsServer(tls(own), page)],
    ['wrong-name.example.com', createHttpsServer(tls(valid), page)],
    ['another.example.com', createHttpsServer(tls(valid), confluence)],
    ['expired.example.com', createHttpsServer(tls(expired), page)],
    ['page.example.com', createHttpServer(page)],
    ['text.example.com', createHttpServer(text)],
    ['elsewhere.example.com', createHttpServer(elsewhere)],
    ['context.example.com', createHttpServer(context)],
    ['limited.example.com', createHttpServer(limited)],
    ['hostile.example.com', createHttpServer(hostile)],
    [new URL(NO_REFRESH_ORIGIN).host, createHttpServer(noRefresh)],
    ['scopes.example.com', createHttpServer(authorizationServer)],
  ];
  const map: Record<string, string> = { 'https://closed.example.com': await closedOrigin() };
  for (const [host, server] of servers) {
    const protocol = host in TLS_HOSTS ? 'https' : 'http';
    map[`https://${host}`] = `${protocol}://127.0.0.1:${await listening(server)}`;
  }
  // Speaks no TLS where TLS is expected.
  map['https://no-tls.example.com'] = (map['https://page.example.com'] ?? '').replace(
    'http',
    'https',
  );
  return {
    map,
    trustedCertificates: [valid.cert, expired.cert],
    stop: async () => {
      await Promise.all(servers.map(([, server]) => closed(server)));
    },
  };
}

const TLS_HOSTS = {
  'untrusted.example.com': true,
  'wrong-name.example.com': true,
  'another.example.com': true,
  'expired.example.com': true,
};

const tls = (certificate: Certificate) => ({ key: certificate.private, cert: certificate.cert });

function certificate(name: string, { from = -DAY, to = DAY } = {}): Promise<Certificate> {
  const [notBeforeDate, notAfterDate] = [new Date(Date.now() + from), new Date(Date.now() + to)];
  return Promise.resolve(
    generate([{ name: 'commonName', value: name }], {
      keySize: 2048,
      notBeforeDate,
      notAfterDate,
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
    }),
  );
}

async function closedOrigin(): Promise<string> {
  const server = createHttpServer();
  const port = await listening(server);
  await closed(server);
  return `http://127.0.0.1:${port}`;
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

import dgram from 'node:dgram';
import http from 'node:http';
import net from 'node:net';
import { fetch as forgeFetch, permissions } from '@forge/api';
import { attempt } from './attempt';
import type { Request } from './request';

interface FetchPayload {
  url: string;
  init?: {
    method?: string;
    headers?: Record<string, string>;
    body?: string;
    redirect?: 'follow' | 'manual' | 'error';
  };
}

async function summarize(response: Awaited<ReturnType<typeof fetch>>) {
  return {
    status: response.status,
    url: response.url,
    redirected: response.redirected,
    headers: Object.fromEntries(response.headers),
    cookies: response.headers.getSetCookie(),
    body: await response.text(),
  };
}

/** Each way to send a request from the process. */
export const network = {
  forgeFetch: ({ payload }: Request<FetchPayload>) =>
    attempt(async () => {
      const response = await forgeFetch(payload.url, payload.init);
      return { status: response.status, body: await response.text() };
    }),
  globalFetch: ({ payload }: Request<FetchPayload>) =>
    attempt(async () => summarize(await fetch(payload.url, payload.init))),
  /** Aborts one request as soon as another one is answered. */
  fetchUntil: ({ payload }: Request<{ url: string; until: string }>) =>
    attempt(async () => {
      const controller = new AbortController();
      const response = fetch(payload.url, { signal: controller.signal });
      void fetch(payload.until).then(() => controller.abort());
      return summarize(await response);
    }),
  fetchMany: ({ payload }: Request<{ url: string; times: number }>) =>
    attempt(async () => {
      const responses = Array.from({ length: payload.times }, () => fetch(payload.url));
      return (await Promise.all(responses)).map(({ status }) => status);
    }),
  httpGet: ({ payload }: Request<{ url: string }>) =>
    attempt(
      () =>
        new Promise((resolve, reject) => {
          http.get(payload.url, ({ statusCode }) => resolve(statusCode)).on('error', reject);
        }),
    ),
  openSocket: ({ payload }: Request<{ host: string; port: number }>) =>
    attempt(
      () =>
        new Promise((resolve, reject) => {
          const socket = net.connect(payload.port, payload.host, () => resolve('connected'));
          socket.on('error', reject);
        }),
    ),
  openSocketPath: ({ payload }: Request<{ path: string }>) =>
    attempt(
      () =>
        new Promise((resolve, reject) => {
          net.connect(payload.path, () => resolve('connected')).on('error', reject);
        }),
    ),
  sendDatagram: ({ payload }: Request<{ host: string; port: number }>) =>
    attempt(() => {
      const socket = dgram.createSocket('udp4');
      try {
        socket.send('hello', payload.port, payload.host);
      } finally {
        socket.close();
      }
    }),
  canFetchFrom: ({ payload }: Request<{ url: string }>) =>
    permissions.canFetchFrom('backend', payload.url),
};

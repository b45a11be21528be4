import { request } from 'node:http';
import type { Host } from '#dev/host/host';

interface SiteRequest {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** Account that is signed in; an administrator without it. */
  as?: string;
}

export interface SiteAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/**
 * Asks the host's port by any of its names. Node resolves `*.localhost` on some machines only, so the
 * name goes into the header and the connection to the loopback address.
 */
export function requestSite(
  host: Host,
  address: string,
  ask: SiteRequest = {},
): Promise<SiteAnswer> {
  const url = new URL(address, host.siteUrl);
  const json = ask.body === undefined ? undefined : JSON.stringify(ask.body);
  const headers = {
    host: url.host,
    ...(ask.as !== undefined && { cookie: `confluence.account=${ask.as}` }),
    ...(json !== undefined && { 'content-type': 'application/json', origin: host.siteUrl }),
    ...ask.headers,
  };
  // The path as it was written: a browser would normalise what a hostile client does not.
  const path = address.startsWith('http') ? address.replace(/^https?:\/\/[^/]+/, '') : address;
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port: url.port,
      path,
      method: ask.method ?? 'GET',
      headers,
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode: status = 0, headers: answered } = response;
        resolve({ status, headers: answered, text: Buffer.concat(chunks).toString('utf8') });
      });
    });
    sent.end(json);
  });
}

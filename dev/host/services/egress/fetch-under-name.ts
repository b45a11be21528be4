import { request } from 'node:https';
import { rootCertificates } from 'node:tls';

interface Init {
  method: string;
  headers: Headers;
  signal: AbortSignal;
  body?: Uint8Array;
}

/**
 * Sends a request to a local TLS server under a public name: the server is told that name, and its certificate must
 * be valid for it. `fetch` cannot separate name and address. Redirects are not followed.
 * @param url of the local server
 */
export function fetchUnderName(
  url: string,
  name: string,
  { method, headers, signal, body }: Init,
  trusted: readonly string[],
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method,
      signal,
      servername: name,
      headers: { ...Object.fromEntries(headers), host: name },
      ca: [...rootCertificates, ...trusted],
      agent: false,
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 502, rawHeaders } = response;
        const answered = new Headers();
        for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
          answered.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
        }
        const isEmpty = [204, 205, 304].includes(status);
        resolve(
          new Response(isEmpty ? null : Buffer.concat(chunks), { status, headers: answered }),
        );
      });
    });
    sent.end(body);
  });
}

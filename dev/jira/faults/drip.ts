import { setTimeout as wait } from 'node:timers/promises';

interface Pace {
  bytes: number;
  milliseconds: number;
}

/** The same response, that many bytes at a time. It ends early when the client stops reading. */
export async function drip(response: Response, { bytes, milliseconds }: Pace): Promise<Response> {
  const body = new Uint8Array(await response.arrayBuffer());
  const cancelled = new AbortController();
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      if (sent > 0) await wait(milliseconds, undefined, { signal: cancelled.signal });
      controller.enqueue(body.subarray(sent, sent + bytes));
      sent += bytes;
      if (sent >= body.length) controller.close();
    },
    cancel: () => cancelled.abort(),
  });
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(stream, { status: response.status, headers });
}

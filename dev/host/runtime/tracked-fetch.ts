type Fetch = typeof globalThis.fetch;

/**
 * A `fetch` that reports when each request begins and when the network is done with it.
 *
 * @param begin called when a request begins; its result is called when the last byte of the response has arrived, or
 *   when the request has failed or was cancelled
 */
export function trackFetch(fetch: Fetch, begin: () => () => void): Fetch {
  return async (input, init) => {
    const end = begin();
    try {
      return withTrackedBody(await fetch(input, init), end);
    } catch (error) {
      end();
      throw error;
    }
  };
}

/** Reads the body at once, because a body that the app does not read must not look unfinished. */
function withTrackedBody(response: Response, end: () => void): Response {
  if (!response.body) {
    end();
    return response;
  }
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => void pump(reader, controller).finally(end),
    cancel: (reason) => reader.cancel(reason),
  });
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}

async function pump(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  controller: ReadableStreamDefaultController<Uint8Array>,
): Promise<void> {
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      controller.enqueue(value);
    }
    controller.close();
  } catch (error) {
    // Either the network failed, or the app cancelled the stream, on which `error` has no effect.
    controller.error(error);
  }
}

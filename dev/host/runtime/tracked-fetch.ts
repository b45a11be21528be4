type Fetch = typeof globalThis.fetch;

/**
 * Tells when a request begins and when the network has nothing more to say to it.
 *
 * @param begin called for each request; what it returns is called when the last byte of the response is here,
 *   or when the request failed or was cancelled
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

/** Reads the body at once, whether or not the app does: a body that nobody reads must not look unfinished. */
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
    // The network failed, or the app cancelled the stream, which `error` then leaves alone.
    controller.error(error);
  }
}

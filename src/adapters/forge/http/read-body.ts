import type { fetch } from '@forge/api';
import { AppError } from '#contract/app-error';
import { unexpectedAnswer } from '#core/http/unexpected-answer';

export type PlatformResponse = Awaited<ReturnType<typeof fetch>>;

/** Far above a page of 1,000 issues with the fields of a table. */
const RESPONSE_MAX_BYTES = 10 * 1024 * 1024;

/**
 * Reads the whole body of a response, up to a size limit and until `signal` fires.
 * @throws {AppError} `JIRA_TIMEOUT`, or `JIRA_UNEXPECTED` for a body that is cut off or too large
 */
export async function readBody(
  response: PlatformResponse,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { status } = response;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunksOf(response, signal)) {
      size += chunk.byteLength;
      if (size > RESPONSE_MAX_BYTES) throw tooLarge(status);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    // The headers had arrived, so Jira did answer, and the body is broken.
    throw signal.aborted ? tooSlow() : unexpectedAnswer(status);
  }
  // A stream that is cancelled ends like one that is complete.
  if (signal.aborted) throw tooSlow();
  return Buffer.concat(chunks);
}

/**
 * Streams the body if the response offers a stream; Forge promises only `arrayBuffer`. `fetch` holds its signal weakly,
 * so after a garbage collection nothing would end a body that arrives drop by drop. The listener here does, and keeps
 * the signal alive.
 */
async function* chunksOf(
  response: PlatformResponse,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const stream = 'body' in response ? response.body : undefined;
  if (!(stream instanceof ReadableStream)) {
    yield new Uint8Array(await response.arrayBuffer());
    return;
  }
  const reader = (stream as ReadableStream<Uint8Array>).getReader();
  const cancel = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    signal.removeEventListener('abort', cancel);
    cancel();
  }
}

function tooSlow(): AppError {
  return new AppError('JIRA_TIMEOUT', 'Jira did not finish its response in time.');
}

function tooLarge(status: number): AppError {
  return new AppError('JIRA_UNEXPECTED', 'Jira’s response is too large.', {
    details: { status },
  });
}

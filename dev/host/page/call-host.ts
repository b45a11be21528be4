import { BRIDGE_PATH } from '../wire/bridge-path';

interface HostAnswer {
  result?: unknown;
  error?: { name: string; message: string; metadata?: object };
}

/** Runs a command on the server. @throws {Error} with the name, message and metadata of the server's error */
export async function callHost(
  frameId: string,
  command: string,
  payload: unknown,
): Promise<unknown> {
  const response = await fetch(BRIDGE_PATH + command, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ frameId, payload }),
  });
  const { result, error } = (await response.json()) as HostAnswer;
  if (error) {
    const { message, ...rest } = error;
    throw Object.assign(new Error(message), rest);
  }
  return result;
}

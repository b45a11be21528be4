import { BRIDGE_PATH } from '../wire/bridge-path';

interface HostAnswer {
  result?: unknown;
  error?: { name: string; message: string };
}

/** Runs a command on the server. @throws {Error} with the name and message of the server's error */
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
  if (error) throw Object.assign(new Error(error.message), { name: error.name });
  return result;
}

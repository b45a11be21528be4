import { BRIDGE_PATH } from '../wire/bridge-path';

interface HostAnswer {
  result?: unknown;
  error?: { name: string; message: string };
}

/** Asks the server for what a command needs beyond the browser. @throws an Error as the host named it */
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

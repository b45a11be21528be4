const CONFLICT = 409;

/** Runs an action on the server. @throws {Error} if the server refuses it */
export async function act<T = unknown>(action: string, body: unknown = {}): Promise<T> {
  const response = await fetch(`/wiki/_actions/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  // Another author was faster; the answer says which one.
  if (response.status === CONFLICT) throw new Error(await response.text());
  if (!response.ok) throw new Error(`Confluence answered ${response.status} to ${action}.`);
  return (await response.json()) as T;
}

/** Runs an action and opens the page that it leads to. */
export async function actAndGo(action: string, body: unknown = {}): Promise<void> {
  const { url } = await act<{ url: string }>(action, body);
  location.assign(url);
}

const CONFLICT = 409;

/** Asks the site's server to do something. @throws when it refuses */
export async function act<T = unknown>(action: string, body: unknown = {}): Promise<T> {
  const response = await fetch(`/wiki/_actions/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  // Somebody else was faster; the answer says who.
  if (response.status === CONFLICT) throw new Error(await response.text());
  if (!response.ok) throw new Error(`Confluence answered ${response.status} to ${action}.`);
  return (await response.json()) as T;
}

/** For actions that lead to another page. */
export async function actAndGo(action: string, body: unknown = {}): Promise<void> {
  const { url } = await act<{ url: string }>(action, body);
  location.assign(url);
}

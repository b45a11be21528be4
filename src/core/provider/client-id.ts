const CLIENT_ID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[0-9a-z-]+$/;

/**
 * The client id of a link's incoming side. It names the link, so that a request finds the link by its key and not by an
 * index, which would still know a client that was removed a moment ago and not yet one that was just made.
 * @param uuid differs for each new client of the link
 */
export function clientIdOf(linkId: string, uuid: string): string {
  return `${linkId}.${uuid.slice(0, 8)}`;
}

/** The id of the link in a client id; undefined for text that is no client id of this app. */
export function linkIdOfClient(clientId: string): string | undefined {
  return CLIENT_ID.exec(clientId)?.[1];
}

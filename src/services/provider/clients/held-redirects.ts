import * as v from 'valibot';
import { belongsToSite } from '#core/provider/held-redirect-uri';
import type { ClientLink } from './find-client';

/** The redirect URI that a client asked for before it had any. Each link stores one. */
export const heldRedirectSchema = v.object({ clientId: v.string(), redirectUri: v.string() });

type HeldRedirect = v.InferOutput<typeof heldRedirectSchema>;

export interface HeldRedirectStore {
  find(linkId: string): Promise<HeldRedirect | undefined>;
  keep(linkId: string, held: HeldRedirect): Promise<void>;
  remove(linkId: string): Promise<void>;
}

interface HoldPorts {
  heldRedirects: HeldRedirectStore;
}

/**
 * Holds the redirect URI of the first authorization request of a client that has none, until an administrator confirms
 * or discards it. Nobody is redirected there before. Later requests change nothing, so that what the administrator
 * sees stays what it was.
 * @returns the host of the URI that is held; undefined if the client has a redirect URI, or the URI does not belong to
 *   the linked site
 */
export async function holdRedirect(
  { heldRedirects }: HoldPorts,
  client: ClientLink,
  redirectUri: string,
): Promise<string | undefined> {
  const { id, incoming } = client;
  if (incoming.redirectUris.length > 0 || !belongsToSite(redirectUri, client)) return undefined;
  const held = await heldRedirectOf({ heldRedirects }, id, incoming);
  if (held === undefined) {
    await heldRedirects.keep(id, { clientId: incoming.clientId, redirectUri });
  }
  return new URL(redirectUri).host;
}

/** The redirect URI that waits for an administrator; undefined if the client has one by now, or is another client. */
export async function heldRedirectOf(
  { heldRedirects }: HoldPorts,
  linkId: string,
  { clientId, redirectUris }: { clientId: string; redirectUris: string[] },
): Promise<string | undefined> {
  if (redirectUris.length > 0) return undefined;
  const held = await heldRedirects.find(linkId);
  return held?.clientId === clientId ? held.redirectUri : undefined;
}

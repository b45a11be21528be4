import type { OutgoingInput } from '#contract/link-configuration';
import { credentialOf } from '#core/application-link/next-outgoing';
import type { Credential } from '#core/application-link/outgoing';
import type { ClientSecretStore, LinkStore, System } from '../ports';

interface SecretPorts {
  links: LinkStore;
  secrets: ClientSecretStore;
  system: System;
}

/** The client secret in a submitted form; undefined keeps the stored one, and OAuth 1.0a has none. */
export function enteredSecret(outgoing: OutgoingInput | null | undefined): string | undefined {
  return outgoing && outgoing.kind !== 'oauth1' ? outgoing.clientSecret : undefined;
}

/**
 * Keeps a client secret under a new name before the link that refers to it is stored, because a link must
 * never be seen without its secret. If storing the link fails, the secret goes again.
 * @param storeLink stores the link with the given reference to the secret
 */
export async function keepSecretFor<T>(
  ports: SecretPorts,
  linkId: string,
  secret: string | undefined,
  storeLink: (credential: Credential | undefined) => Promise<T>,
): Promise<T> {
  const credential = await keepSecret(ports, linkId, secret);
  try {
    return await storeLink(credential);
  } catch (error) {
    await dropUnusedSecret(ports, linkId, credential);
    throw error;
  }
}

async function keepSecret(
  { secrets, system }: SecretPorts,
  linkId: string,
  secret: string | undefined,
): Promise<Credential | undefined> {
  if (secret === undefined) return undefined;
  const credential = { id: system.randomUuid(), setAt: system.isoNow() };
  await secrets.put(linkId, credential.id, secret);
  return credential;
}

/** A write may succeed although its answer was lost: then the stored link needs the secret. */
async function dropUnusedSecret(
  ports: SecretPorts,
  linkId: string,
  credential: Credential | undefined,
): Promise<void> {
  if (!credential) return;
  const stored = await ports.links.find(linkId);
  if (credentialOf(stored?.outgoing)?.id !== credential.id) {
    await dropSecret(ports, linkId, credential);
  }
}

/** Removes a client secret that no link refers to any more. */
export async function dropSecret(
  { secrets }: Pick<SecretPorts, 'secrets'>,
  linkId: string,
  credential: Credential | undefined,
): Promise<void> {
  if (credential) await secrets.remove(linkId, credential.id);
}

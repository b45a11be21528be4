import type { OutgoingInput } from '#contract/link-configuration';
import type { Credential } from '#core/application-link/outgoing';
import type { ClientSecretStore, System } from '../ports';

interface SecretPorts {
  secrets: ClientSecretStore;
  system: System;
}

export function enteredSecret(outgoing: OutgoingInput | null | undefined): string | undefined {
  return outgoing && outgoing.kind !== 'oauth1' ? outgoing.clientSecret : undefined;
}

/**
 * Keeps a client secret under a name of its own, before the link refers to it: a link without its secret
 * must never be seen.
 */
export async function keepSecret(
  { secrets, system }: SecretPorts,
  linkId: string,
  secret: string | undefined,
): Promise<Credential | undefined> {
  if (secret === undefined) return undefined;
  const credential = { id: system.randomUuid(), setAt: system.isoNow() };
  await secrets.put(linkId, credential.id, secret);
  return credential;
}

export async function dropSecret(
  { secrets }: SecretPorts,
  linkId: string,
  credential: Credential | undefined,
): Promise<void> {
  if (credential) await secrets.remove(linkId, credential.id);
}

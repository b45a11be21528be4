import type { OutgoingInput } from '#contract/link-configuration';
import type { Credential } from '#core/application-link/outgoing';
import type { ClientSecretStore, System } from '../ports';

interface SecretPorts {
  secrets: ClientSecretStore;
  system: System;
}

/** The client secret in a submitted form; undefined keeps the stored one, and OAuth 1.0a has none. */
export function enteredSecret(outgoing: OutgoingInput | null | undefined): string | undefined {
  return outgoing && outgoing.kind !== 'oauth1' ? outgoing.clientSecret : undefined;
}

/**
 * Stores a client secret under a new credential id. This comes before the link refers to it, so that no link is ever
 * without its secret.
 * @returns undefined without a secret
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

/** Removes a client secret that no link refers to any more. */
export async function dropSecret(
  { secrets }: SecretPorts,
  linkId: string,
  credential: Credential | undefined,
): Promise<void> {
  if (credential) await secrets.remove(linkId, credential.id);
}

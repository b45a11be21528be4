import type { IncomingCredentials } from '#contract/application-link';
import type { IncomingInput } from '#contract/link-configuration';
import type { Incoming } from '#core/application-link/incoming';
import { redirectUriOfClient } from '#core/application-link/redirect-uri';
import { clientIdOf } from '#core/provider/client-id';
import type { System } from '../ports';

/**
 * Issues a client secret for the linked application (256 random bits). Only its hash is stored, so the
 * administrator sees the secret once.
 * @param clientId of the client that gets another secret; without it, a new client, which ends all codes and tokens of
 *   the previous one
 * @returns the credentials for the administrator, and what the link stores of them
 */
export function issueCredentials(
  system: System,
  linkId: string,
  clientId: string = clientIdOf(linkId, system.randomUuid()),
): {
  credentials: IncomingCredentials;
  hashed: Pick<Incoming, 'clientId' | 'secretHash' | 'secretSetAt'>;
} {
  const clientSecret = system.randomSecret();
  return {
    credentials: { clientId, clientSecret },
    hashed: {
      clientId,
      secretHash: system.hash(clientSecret),
      secretSetAt: system.isoNow(),
    },
  };
}

/**
 * Checks and normalizes the redirect URIs that an administrator entered.
 * @returns the same input with normalized redirect URIs
 * @throws {AppError} `URL_REFUSED` for a redirect URI that codes must not be sent to
 */
export function permissionsOf(input: IncomingInput): IncomingInput {
  return { ...input, redirectUris: input.redirectUris.map(redirectUriOfClient) };
}

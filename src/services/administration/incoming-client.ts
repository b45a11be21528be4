import type { IncomingCredentials } from '#contract/application-link';
import type { IncomingInput } from '#contract/link-configuration';
import type { Incoming } from '#core/application-link/incoming';
import { redirectUriOfClient } from '#core/application-link/redirect-uri';
import type { System } from '../ports';

/**
 * A new client secret of the linked application (256 random bits), which only the administrator gets.
 * @param clientId undefined for a new client: what was issued to another one counts no more
 */
export function issueCredentials(
  system: System,
  clientId: string = system.randomUuid(),
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

/** @throws {AppError} `URL_REFUSED` for a redirect URI that codes must not be sent to */
export function permissionsOf(input: IncomingInput): IncomingInput {
  return { ...input, redirectUris: input.redirectUris.map(redirectUriOfClient) };
}

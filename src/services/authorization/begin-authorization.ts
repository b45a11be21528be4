import type { MacroInvocations } from '../../contract/invocations';
import { oauth2LinkOf } from '../../core/application-link/application-link';
import { authorizationUrl } from '../../core/oauth/authorization-request';
import { findUsableLink } from '../links/find-usable-link';
import type { Caller, LinkStore, OneTimeStore, PendingAuthorization, System } from '../ports';

/** Time to sign in to Jira and to read its consent page. */
const PENDING_MILLISECONDS = 10 * 60_000;

type BeginAuthorization = MacroInvocations['beginAuthorization'];

/**
 * Begins an authorization: remembers who began it, under the hash of a `state` that only Jira and
 * this browser see, and says where the browser shall go.
 * @throws AppError `LINK_MISSING`, `LINK_DISABLED`, `LINK_NOT_OUTGOING`, `NOT_SIGNED_IN`
 */
export function beginAuthorization(ports: {
  links: LinkStore;
  pending: OneTimeStore<PendingAuthorization>;
  system: System;
  /** @throws AppError `NOT_SIGNED_IN` */
  connectPageUrl(): Promise<string>;
}) {
  return async (
    { accountId }: Caller,
    { linkId, returnTo }: BeginAuthorization['parsed'],
  ): Promise<BeginAuthorization['result']> => {
    const { system, pending } = ports;
    const link = oauth2LinkOf(await findUsableLink(ports.links, linkId));
    const state = system.randomSecret();
    const codeVerifier = system.randomSecret();
    await pending.put(system.hash(state), {
      accountId,
      linkId,
      generation: link.generation,
      codeVerifier,
      redirectUri: link.redirectUri,
      returnTo,
      connectPageUrl: await ports.connectPageUrl(),
      expiresAt: system.now() + PENDING_MILLISECONDS,
    });
    return { authorizationUrl: await authorizationUrl(link, { state, codeVerifier }) };
  };
}

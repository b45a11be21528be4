import {
  isOAuth1Link,
  oauth2LinkOf,
  type ApplicationLink,
} from '#core/application-link/application-link';
import { authorizationUrl } from '#core/oauth/authorization-request';
import type { LinkStore, OneTimeStore } from '../../ports';
import type { PendingAuthorization } from './pending-authorization';
import { beginDance } from './oauth1-dance';
import type { ProtocolPorts } from '../../remote/token-protocol';

/** Time to log in to Jira and to read its consent page. */
const PENDING_MS = 10 * 60_000;

export interface BeginPorts extends ProtocolPorts {
  links: LinkStore;
  pending: OneTimeStore<PendingAuthorization>;
  /** @throws {AppError} `NOT_LICENSED` */
  connectPageUrl(): Promise<string>;
}

/**
 * Starts an authorization and remembers the person who began it, under the hash of a value that only the linked
 * application and this browser see.
 * @returns the page of the linked application to send the browser to
 * @throws {AppError} `LINK_NOT_OUTGOING`, `NOT_LICENSED`
 */
export async function startAuthorization(
  ports: BeginPorts,
  link: ApplicationLink,
  who: Pick<PendingAuthorization, 'accountId' | 'tokenOwner' | 'returnTo'>,
): Promise<{ authorizationUrl: string }> {
  const { system, pending } = ports;
  const { key, codeVerifier, authorizationUrl } = await begin(ports, link);
  await pending.put(system.hash(key), {
    ...who,
    linkId: link.id,
    generation: link.generation,
    ...(codeVerifier === undefined ? {} : { codeVerifier }),
    redirectUri: link.redirectUri,
    connectPageUrl: await ports.connectPageUrl(),
    expiresAt: system.now() + PENDING_MS,
  });
  return { authorizationUrl };
}

/** @returns with `key`, the value that the answer brings back: `state`, or under OAuth 1.0a the request token */
async function begin(
  ports: ProtocolPorts,
  link: ApplicationLink,
): Promise<{ key: string; codeVerifier?: string; authorizationUrl: string }> {
  if (isOAuth1Link(link)) return beginDance(ports, link);
  const [state, codeVerifier] = [ports.system.randomSecret(), ports.system.randomSecret()];
  const url = await authorizationUrl(oauth2LinkOf(link), { state, codeVerifier });
  return { key: state, codeVerifier, authorizationUrl: url };
}

import type { ConnectInvocations } from '#contract/invocations';
import type { Caller } from '../../ports';
import { beginAuthorization } from './begin-authorization';
import type { BeginPorts } from './start-authorization';

type Reconnect = ConnectInvocations['reconnect'];

/**
 * Begins the caller's authorization again, to return to the page of their connections.
 * @returns the page of the linked application to send the browser to
 * @throws {AppError} what {@link beginAuthorization} throws
 */
export function reconnect(ports: BeginPorts) {
  const begin = beginAuthorization(ports);
  return async (caller: Caller, { linkId }: Reconnect['parsed']): Promise<Reconnect['result']> => {
    const { pathname } = new URL(await ports.connectPageUrl());
    return begin(caller, { linkId, returnTo: pathname });
  };
}

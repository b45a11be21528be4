import type { ConnectInvocations } from '#contract/invocations';
import type { Caller } from '../../ports';
import { beginAuthorization } from './begin-authorization';
import type { BeginPorts } from './start-authorization';

type Reconnect = ConnectInvocations['reconnect'];

/** Begins the caller's authorization again, to come back to the page of their connections. @throws as {@link beginAuthorization} */
export function reconnect(ports: BeginPorts) {
  const begin = beginAuthorization(ports);
  return async (caller: Caller, { linkId }: Reconnect['parsed']): Promise<Reconnect['result']> => {
    const { pathname } = new URL(await ports.connectPageUrl());
    return begin(caller, { linkId, returnTo: pathname });
  };
}

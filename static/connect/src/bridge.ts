import { view } from '@forge/bridge';
import type { ConnectInvocations } from '../../../src/contract/invocations';
import { createInvoke } from '../../ui/bridge';

export const invokeConnect = createInvoke<ConnectInvocations>();

/** @returns the ticket in this page's address, put there by the way back from Jira */
export async function readTicket(): Promise<string | undefined> {
  const { location } = await view.createHistory();
  return new URLSearchParams(location.search).get('ticket') ?? undefined;
}

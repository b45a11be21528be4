import { view } from '@forge/bridge';
import type { ConnectInvocations } from '#contract/invocations';
import { createInvoke } from '#ui/bridge';
import { readAddress, type Address } from './address';

export const invokeConnect = createInvoke<ConnectInvocations>();

export async function readPageAddress(): Promise<Address> {
  const { location } = await view.createHistory();
  return readAddress(location.search);
}

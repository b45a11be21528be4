import type { AdminInvocations } from '#contract/admin-invocations';
import { installationKey } from '../remote/installation-key';
import type { InstallationKeyStore } from '../ports';

/** What another application has to be told of this installation before it accepts signed requests. */
export function viewConsumer({ keys }: { keys: InstallationKeyStore }) {
  return async (): Promise<AdminInvocations['viewConsumer']['result']> => {
    const { consumerKey, publicKey } = await installationKey(keys);
    return { consumerKey, publicKey };
  };
}

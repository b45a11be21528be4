import type { AdminInvocations } from '#contract/admin-invocations';
import { installationKey } from '../remote/installation-key';
import type { InstallationKeyStore } from '../ports';

/** Shows what an administrator enters in another application so that it accepts signed requests: consumer key and public key. */
export function viewConsumer({ keys }: { keys: InstallationKeyStore }) {
  return async (): Promise<AdminInvocations['viewConsumer']['result']> => {
    const { consumerKey, publicKey } = await installationKey(keys);
    return { consumerKey, publicKey };
  };
}

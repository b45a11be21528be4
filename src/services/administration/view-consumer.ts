import type { AdminInvocations } from '#contract/admin-invocations';
import { installationKey } from '../remote/installation-key';
import type { InstallationKeyStore } from '../ports';
import type { IssuerUrl } from '../provider/ports';

/**
 * Shows what an administrator enters in another application: consumer key and public key, so that it accepts signed
 * requests, and the URL of this app, so that it sends some.
 */
export function viewConsumer({
  keys,
  issuerUrl,
}: {
  keys: InstallationKeyStore;
  issuerUrl: IssuerUrl;
}) {
  return async (): Promise<AdminInvocations['viewConsumer']['result']> => {
    const [{ consumerKey, publicKey }, providerUrl] = await Promise.all([
      installationKey(keys),
      issuerUrl(),
    ]);
    return { consumerKey, publicKey, providerUrl };
  };
}

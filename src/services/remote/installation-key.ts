import type { InstallationKey } from '#core/oauth1/installation-key';
import type { InstallationKeyStore } from '../ports';

/**
 * The key pair of this installation: made at the first need, because making one takes a while and most sites
 * never sign a request. Of those who need it at the same time, one's pair is kept, for all.
 */
export async function installationKey(keys: InstallationKeyStore): Promise<InstallationKey> {
  const found = await keys.find();
  if (found) return found;
  await keys.create();
  const created = await keys.find();
  if (!created) throw new Error('The key pair of this installation is gone again.');
  return created;
}

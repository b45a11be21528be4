import type { InstallationKey } from '#core/oauth1/installation-key';
import type { InstallationKeyStore } from '../ports';

/**
 * Finds or generates the key pair of this installation. It is generated when it is first needed, because that takes a
 * while and most sites never sign a request. Simultaneous callers end up with the same pair.
 */
export async function installationKey(keys: InstallationKeyStore): Promise<InstallationKey> {
  const found = await keys.find();
  if (found) return found;
  await keys.create();
  const created = await keys.find();
  if (!created) throw new Error('The key pair of this installation was removed.');
  return created;
}

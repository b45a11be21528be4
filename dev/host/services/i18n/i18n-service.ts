import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { I18N_BUNDLE_FOLDER_NAME, I18N_INFO_FILE_NAME } from '@forge/i18n';
import { HostError } from '../../kernel/host-error';
import type { PlatformContext, PlatformService } from '../../service';

/** The file that `i18n` of `@forge/api` reads, below `container.appCodeDir`. */
const INFO_FILE = join(I18N_BUNDLE_FOLDER_NAME, I18N_INFO_FILE_NAME);

/**
 * Translations of the backend. Forge's tools put them into the bundle and `@forge/api` reads them there, so this
 * service only checks that they exist.
 *
 * @throws {HostError} BUNDLE_MISSING if the manifest has translations and the bundle does not
 */
export function createI18nService({ app }: PlatformContext): PlatformService {
  if (app.manifest.translations && !existsSync(join(app.backendDirectory, INFO_FILE))) {
    throw new HostError(
      'BUNDLE_MISSING',
      `${app.backendDirectory} lacks ${INFO_FILE}: build again`,
    );
  }
  return { name: 'i18n' };
}

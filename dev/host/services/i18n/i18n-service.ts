import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { I18N_BUNDLE_FOLDER_NAME, I18N_INFO_FILE_NAME } from '@forge/i18n';
import { HostError } from '../../kernel/host-error';
import type { PlatformContext, PlatformService } from '../../service';

/** Where `i18n` of `@forge/api` looks, below `container.appCodeDir`. */
const INFO_FILE = join(I18N_BUNDLE_FOLDER_NAME, I18N_INFO_FILE_NAME);

/**
 * The backend's translations: files of the bundle, made by Forge's own tools and read by `@forge/api`
 * itself. Nothing is left to answer, only to make sure of.
 *
 * @throws {HostError} BUNDLE_MISSING when the manifest has translations and the bundle has none
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

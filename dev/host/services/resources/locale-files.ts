import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  extractI18nKeysFromModules,
  getTranslationValue,
  I18N_BUNDLE_FOLDER_NAME,
  I18N_INFO_FILE_NAME,
} from '@forge/i18n';
import type { AppUnderTest } from '../../app/app-under-test';

type Lookup = Parameters<typeof getTranslationValue>[0];
type Locale = Parameters<typeof getTranslationValue>[2];

/**
 * The content of a file in `__LOCALES__/`, the folder that a deployment adds to every resource.
 * @param path below the resource, without a leading slash
 * @returns JSON; undefined if the path is not a locale file
 */
export function localeFile(app: AppUnderTest, path: string): string | undefined {
  const { translations } = app.manifest;
  if (!translations || !path.startsWith(`${I18N_BUNDLE_FOLDER_NAME}/`)) return undefined;
  const name = path.slice(I18N_BUNDLE_FOLDER_NAME.length + 1);
  if (name === I18N_INFO_FILE_NAME) return JSON.stringify(localeInfo(app, translations));
  const resource = translations.resources.find(({ key }) => name === `${key}.json`);
  return resource && readFileSync(resolve(app.directory, resource.path), 'utf8');
}

function localeInfo(app: AppUnderTest, translations: Translations) {
  const lookup = Object.fromEntries(
    translations.resources.map(({ key, path }): [string, unknown] => [
      key,
      JSON.parse(readFileSync(resolve(app.directory, path), 'utf8')),
    ]),
  ) as Lookup;
  const locales = Object.keys(lookup).sort() as Locale[];
  const keys = extractI18nKeysFromModules(app.manifest.modules);
  const valuesOf = (key: string) =>
    locales.flatMap((locale): [string, string][] => {
      const value = getTranslationValue(lookup, key, locale);
      return value ? [[locale, value]] : [];
    });
  return {
    translations: Object.fromEntries(keys.map((key) => [key, Object.fromEntries(valuesOf(key))])),
    config: { locales, fallback: translations.fallback },
  };
}

type Translations = NonNullable<AppUnderTest['manifest']['translations']>;

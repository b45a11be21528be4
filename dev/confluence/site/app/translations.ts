import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getTranslationValue } from '@forge/i18n';
import type { AppUnderTest } from '#dev/host/app/app-under-test';

type Locale = Parameters<typeof getTranslationValue>[2];

/** The text of a manifest property that is a string or `{ i18n: key }`. @returns the key if no translation exists */
export function translateProperty(app: AppUnderTest, property: unknown, locale: string): string {
  if (typeof property === 'string') return property;
  const key = (property as { i18n?: string } | undefined)?.i18n;
  const { translations } = app.manifest;
  if (key === undefined || !translations) return '';
  for (const candidate of [locale, translations.fallback.default]) {
    const resource = translations.resources.find((entry) => entry.key === candidate);
    const value = resource && valueIn(app, resource, key);
    if (value) return value;
  }
  return key;
}

function valueIn(
  { directory }: AppUnderTest,
  resource: { key: string; path: string },
  key: string,
) {
  const content: unknown = JSON.parse(readFileSync(resolve(directory, resource.path), 'utf8'));
  return getTranslationValue({ [resource.key]: content }, key, resource.key as Locale);
}

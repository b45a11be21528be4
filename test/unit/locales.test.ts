import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LINK_ERROR_TYPES, LINK_STATES } from '#contract/link-status';
import type { Manifest } from '#dev/host/app/app-under-test';
import { LOCALES, textsOf } from '#support/locales';
import { TEXT_LANGUAGES } from '#ui/i18n/load-texts';

const english = textsOf('en-US');
const others = LOCALES.filter((locale) => locale !== 'en-US');

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

const parametersOf = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, placeholders(text)]));

/** A text of several words, one of them an ordinary one: no other language says that in the same letters. */
function isPhrase(text: string): boolean {
  const words = text.replaceAll(/\{\w+\}/g, '').match(/\p{L}{2,}/gu) ?? [];
  return words.length > 1 && words.some((word) => word === word.toLowerCase());
}

const keysBelow = (texts: Record<string, string>, path: string) =>
  new Set(
    Object.keys(texts)
      .filter((key) => key.startsWith(`${path}.`))
      .map((key) => key.slice(path.length + 1).split('.')[0]),
  );

test('the manifest names the languages that lie in locales/, and falls back to one of them', () => {
  const { translations } = parse(readFileSync('manifest.yml', 'utf8')) as Manifest;

  expect(translations?.resources).toEqual(
    expect.arrayContaining(LOCALES.map((key) => ({ key, path: `locales/${key}.json` }))),
  );
  expect(translations?.resources).toHaveLength(LOCALES.length);
  expect(LOCALES).toContain(translations?.fallback.default);
});

test('the resources load the languages that lie in locales/', () => {
  expect(TEXT_LANGUAGES.toSorted()).toEqual(LOCALES.toSorted());
});

test.each(others)('%s has the same texts with the same parameters as English', (locale) => {
  expect(parametersOf(textsOf(locale))).toEqual(parametersOf(english));
});

test.each(others)('%s leaves no phrase in English', (locale) => {
  const texts = textsOf(locale);
  const left = Object.keys(english).filter((key) => texts[key] === english[key]);

  expect(left.filter((key) => isPhrase(english[key] ?? ''))).toEqual([]);
});

describe.each(LOCALES)('in %s', (locale) => {
  const texts = textsOf(locale);

  test(`${locale} has no empty text`, () => {
    expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([]);
  });

  test(`${locale} has words for every state and every fault of a link`, () => {
    expect(keysBelow(texts, 'admin.status')).toEqual(new Set(LINK_STATES));
    expect(keysBelow(texts, 'admin.fault')).toEqual(new Set(LINK_ERROR_TYPES));
  });
});

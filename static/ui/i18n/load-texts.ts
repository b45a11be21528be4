type Texts = { [key: string]: string | Texts };

const ENGLISH = 'en-US';

/**
 * The languages of `locales/`. The build keeps of each file only what the resource shows (`static/vite`), so that one
 * small request brings it, at the same time as everything else.
 */
const LANGUAGES: Record<string, () => Promise<{ default: Texts }>> = {
  [ENGLISH]: () => import('#locales/en-US.json'),
  'de-DE': () => import('#locales/de-DE.json'),
};

/**
 * @param locale `de-AT`; a language without texts of its own gets English ones
 * @returns the text of a key of `locales/*.json`, or the key itself
 */
export async function loadTexts(locale: string): Promise<(key: string) => string> {
  const load = LANGUAGES[languageFor(locale)] ?? LANGUAGES[ENGLISH];
  const texts = (await load?.())?.default ?? {};
  return (key) => textOf(texts, key) ?? key;
}

/** @internal for `test/unit/locales.test.ts` */
export const TEXT_LANGUAGES = Object.keys(LANGUAGES);

function languageFor(locale: string): string {
  const [language = ''] = locale.split('-');
  const isSame = (each: string) => each === locale;
  const isRelated = (each: string) => each.startsWith(`${language}-`);
  return TEXT_LANGUAGES.find(isSame) ?? TEXT_LANGUAGES.find(isRelated) ?? ENGLISH;
}

function textOf(texts: Texts, key: string): string | undefined {
  let found: string | Texts | undefined = texts;
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  return typeof found === 'string' ? found : undefined;
}

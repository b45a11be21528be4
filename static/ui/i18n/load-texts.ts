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

/** The texts of the tools of a table, which are loaded behind its first rows. */
const TOOLS: typeof LANGUAGES = {
  [ENGLISH]: () => import('#locales/en-US.json?tools'),
  'de-DE': () => import('#locales/de-DE.json?tools'),
};

/** The texts of the tools by language; {@link loadTexts} looks into them too. */
const toolTexts = new Map<string, Texts>();

/**
 * @param locale `de-AT`; a language without texts of its own gets English ones
 * @returns the text of a key of `locales/*.json`, or the key itself
 */
export async function loadTexts(locale: string): Promise<(key: string) => string> {
  const language = languageFor(locale);
  const texts = (await LANGUAGES[language]?.())?.default ?? {};
  return (key) => textOf(texts, key) ?? textOf(toolTexts.get(language) ?? {}, key) ?? key;
}

/** Loads the texts of the tools, for all who got their texts for this locale by {@link loadTexts}. */
export async function loadToolTexts(locale: string): Promise<void> {
  const language = languageFor(locale);
  toolTexts.set(language, (await TOOLS[language]?.())?.default ?? {});
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

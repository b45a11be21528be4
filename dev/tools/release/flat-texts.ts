/** The texts of a language as `locales/*.json` nests them. */
export type Texts = { [key: string]: string | Texts };

/** @returns the texts by their full keys, such as `action.save` */
export const flatTexts = (texts: Texts): Record<string, string> => Object.fromEntries(flat(texts));

function flat(texts: Texts, path = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

import type messages from '#locales/en-US.json';

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

/** A key of `locales/en-US.json`: a key that does not exist is a type error. */
type MessageKey = Leaves<typeof messages>;

/** A key that holds one text per plural category of the language: `one`, `other`. */
type PluralKey = MessageKey extends infer K
  ? K extends `${infer Stem}.other`
    ? Stem
    : never
  : never;

type Parameters = Record<string, string>;

/** Returns the text of a key in the person's language. */
export interface Translate {
  (key: MessageKey, parameters?: Parameters): string;
  /** Chooses the plural category by `count`; the text writes the number itself as a parameter. */
  plural(key: PluralKey, count: number, parameters?: Parameters): string;
}

/** `{name}` in a text is replaced by the parameter of that name. */
export function createTranslate(text: (key: string) => string, locale: string): Translate {
  const translate = (key: string, parameters: Parameters = {}): string =>
    text(key).replace(/\{(\w+)\}/g, (placeholder, name: string) => parameters[name] ?? placeholder);
  const rules = new Intl.PluralRules(locale);

  return Object.assign(translate as (key: MessageKey, parameters?: Parameters) => string, {
    plural: (key: PluralKey, count: number, parameters?: Parameters) => {
      const stem: string = key;
      const chosen = `${stem}.${rules.select(count)}`;
      const exists = text(chosen) !== chosen;
      return translate(exists ? chosen : `${stem}.other`, parameters);
    },
  });
}

import { LOCALES } from '#support/locales';

/** One way to look at a state. */
export interface Look {
  name: string;
  width: number;
  colorMode: 'light' | 'dark';
  locale: string;
}

const english = { colorMode: 'light', locale: 'en-US' } as const;

export const LOOKS: Look[] = [
  { ...english, name: 'light', width: 1000 },
  { ...english, name: 'dark', width: 1000, colorMode: 'dark' },
  // The narrowest width that WCAG 1.4.10 asks for.
  { ...english, name: 'narrow', width: 320 },
  ...LOCALES.filter((locale) => locale !== english.locale).map((locale) => ({
    ...english,
    name: locale,
    width: 760,
    locale,
  })),
];

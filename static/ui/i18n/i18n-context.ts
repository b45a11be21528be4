import { createContext, useContext } from 'react';
import type { Format } from './format';
import type { Translate } from './translate';

/** The person that a resource is made for. */
export type Audience = 'reader' | 'author' | 'administrator';

/** Texts and formats in the person's language. */
export interface I18n {
  t: Translate;
  format: Format;
  /** BCP 47. */
  locale: string;
  /** IANA name. */
  timeZone: string;
  /** Decides the advice: authors and administrators can fix what a reader can only report. */
  audience: Audience;
}

/** Provided once per resource, by `start-resource`. */
export const I18nContext = createContext<I18n | undefined>(undefined);

/** @throws {TypeError} if the component is not below an I18nContext */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new TypeError('There is no I18nContext above this component.');
  return i18n;
}

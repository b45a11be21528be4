import { createContext, useContext } from 'react';
import type { Format } from './format';
import type { Translate } from './translate';

export type Audience = 'reader' | 'administrator';

export interface I18n {
  t: Translate;
  format: Format;
  /** Who reads: what helps a reader is not what helps an administrator. */
  audience: Audience;
}

export const I18nContext = createContext<I18n | undefined>(undefined);

export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new TypeError('There is no I18nContext above this component.');
  return i18n;
}

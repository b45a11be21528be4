import { createContext, useContext } from 'react';
import type { Format } from './format';
import type { Translate } from './translate';

export interface I18n {
  t: Translate;
  format: Format;
}

export const I18nContext = createContext<I18n | undefined>(undefined);

export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new TypeError('There is no I18nContext above this component.');
  return i18n;
}

import { createFormat } from '#ui/i18n/format';
import type { Audience, I18n } from '#ui/i18n/i18n-context';
import { createTranslate } from '#ui/i18n/translate';
import { textsOf } from '../locales';

/** The texts and formats that a resource has for this person. */
export function i18nFor(reader: {
  locale?: string;
  timeZone?: string;
  audience?: Audience | undefined;
}): I18n {
  const { locale = 'en-US', timeZone = 'UTC', audience = 'reader' } = reader;
  const texts = textsOf(locale);
  return {
    t: createTranslate((key) => texts[key] ?? key, locale),
    format: createFormat(locale, timeZone),
    locale,
    timeZone,
    audience,
  };
}

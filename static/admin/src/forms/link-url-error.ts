import { AppError } from '#contract/app-error';
import { parseLinkUrl, type LinkUrlRefusal } from '#core/application-link/link-url';
import type { Translate } from '#ui/i18n/translate';

/** Why an address cannot be linked, by the rules of the backend, in words; undefined if it can. */
export function linkUrlError(url: string, t: Translate): string | undefined {
  try {
    parseLinkUrl(url);
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const reason = error.details.reason as LinkUrlRefusal;
    return reason === 'not-a-url' || reason === 'not-https'
      ? t('admin.urlWrong')
      : t(`admin.urlRefused.${reason}`);
  }
}

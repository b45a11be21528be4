import type { AppError } from '../../src/contract/app-error';
import type { I18n } from './i18n/i18n-context';

interface ErrorText {
  title: string;
  body: string;
  /** More sentences: Jira's own words, the kind of network error, the log reference. */
  details: string[];
}

/** The words for an error, from its code; its own `message` is English and for logs. */
export function describeError(error: AppError, { t, format }: I18n): ErrorText {
  const { details } = error;
  const link = details.link?.name ?? t('error.someJira');
  const sentences = [
    details.networkError && t(`networkError.${details.networkError}`),
    details.status && t('error.status', { status: String(details.status) }),
    details.retryAt && t('error.retryAt', { time: format.time(details.retryAt) }),
    details.reason && t('error.reason', { reason: details.reason }),
    details.reference && t('error.reference', { reference: details.reference }),
  ];
  return {
    title: t(`error.${error.code}.title`, { link }),
    body: t(`error.${error.code}.body`, { link }),
    details: [...(details.jiraMessages ?? []), ...sentences.filter(isText)],
  };
}

const isText = (text: unknown): text is string => typeof text === 'string' && text !== '';

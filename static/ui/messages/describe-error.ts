import {
  AUTHOR_REFUSALS,
  SAVE_AGAIN_REASONS,
  type AppError,
  type AppErrorCode,
} from '#contract/app-error';
import type { Audience, I18n } from '../i18n/i18n-context';

interface ErrorText {
  title: string;
  body: string;
  /** More sentences, such as Jira's own message, the kind of network error, and the log reference. */
  details: string[];
}

/**
 * The words for an error, from its code; its own `message` is English and for logs.
 * @param retriesByItself whether the app tries again without the reader
 */
export function describeError(
  error: AppError,
  { t, format, audience }: I18n,
  retriesByItself?: boolean,
): ErrorText {
  const { details } = error;
  const link = details.link?.name ?? t('error.someJira');
  const sentences = [
    details.networkError && t(`networkError.${details.networkError}`),
    details.status && t('error.status', { status: String(details.status) }),
    details.retryAt && t(retryKey(retriesByItself), { time: format.time(details.retryAt) }),
    details.reason && !reasonedBody(error) && reasonText(details.reason, t),
    details.reference && t('error.reference', { reference: details.reference }),
  ];
  return {
    title: t(`error.${error.code}.title`, { link }),
    body: t(reasonedBody(error) ?? bodyKey(error.code, audience), { link }),
    details: [...(details.jiraMessages ?? []), ...sentences.filter(isText)],
  };
}

/** The text that says with the reason what helps, for the errors of shared accounts. */
function reasonedBody({ code, details: { reason = '' } }: AppError) {
  if (code === 'SIGNATURE_INVALID' && isOneOf(SAVE_AGAIN_REASONS, reason)) {
    return `error.saveAgain.${reason}` as const;
  }
  return code === 'AUTHOR_REFUSED' && isOneOf(AUTHOR_REFUSALS, reason)
    ? (`error.authorRefused.${reason}` as const)
    : undefined;
}

const isOneOf = <T extends string>(words: readonly T[], word: string): word is T =>
  words.some((each) => each === word);

function reasonText(reason: string, t: I18n['t']): string {
  if (reason === 'unbounded') return t('error.unbounded');
  if (reason === 'site-not-granted') return t('error.siteNotGranted');
  if (reason === 'result-window') return t('error.resultWindow');
  return t('error.reason', { reason });
}

const retryKey = (byItself = false) => (byItself ? 'error.nextTry' : 'error.retryAt');

const bodyKey = (code: AppErrorCode, audience: Audience) =>
  audience === 'administrator' && hasAdminHelp(code)
    ? (`adminHelp.${code}` as const)
    : (`error.${code}.body` as const);

/** Errors that an administrator can fix. "Ask your administrator" would not help them. */
const ADMIN_HELP = [
  'CLIENT_REJECTED',
  'RATE_LIMITED',
  'JIRA_UNREACHABLE',
  'JIRA_TIMEOUT',
  'JIRA_UNEXPECTED',
  'EGRESS_NOT_APPROVED',
  'NO_SITE_ACCESS',
  'SHARED_ACCOUNT_MISSING',
  'SCOPE_MISSING',
  'UNEXPECTED',
] as const satisfies AppErrorCode[];

const hasAdminHelp = (code: AppErrorCode): code is (typeof ADMIN_HELP)[number] =>
  (ADMIN_HELP as readonly string[]).includes(code);

const isText = (text: unknown): text is string => typeof text === 'string' && text !== '';

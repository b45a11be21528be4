import type { AppError, AppErrorCode } from '#contract/app-error';
import { AUTHOR_REFUSALS, FILTER_REFUSALS, SAVE_AGAIN_REASONS } from '#contract/refusals';
import { getOwn } from '#core/untrusted/get-own';
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
export function describeError(error: AppError, i18n: I18n, retriesByItself?: boolean): ErrorText {
  const { t, audience } = i18n;
  const { jiraMessages = [], link, hosts } = error.details;
  const leftOut = hosts === undefined ? [] : [t('error.hosts', { hosts })];
  const names = { link: link?.name ?? t('error.someJira') };
  return {
    title:
      error.details.reason === NAMES
        ? t('error.refusedNames')
        : t(`error.${error.code}.title`, names),
    body: t(reasonedBody(error) ?? bodyKey(error, audience), names),
    details: [...jiraMessages, ...leftOut, ...sentencesOf(error, i18n, retriesByItself)],
  };
}

function sentencesOf(
  { code, details }: AppError,
  { t, format }: I18n,
  retriesByItself?: boolean,
): string[] {
  const answer = code === 'REQUEST_REFUSED' && details.remark;
  const reason = code === 'REQUEST_REFUSED' ? undefined : details.reason;
  return [
    details.networkError && t(`networkError.${details.networkError}`),
    details.status && t(statusKey(code), { status: String(details.status) }),
    whenText({ code, details }, { t, format }, retriesByItself),
    reason && !reasonedBody({ code, details }) && reasonText(details, t),
    answer && t('error.answer', { text: answer }),
    details.reference && t('error.reference', { reference: details.reference }),
  ].filter(isText);
}

/** The end of Forge's window is for the app: the body says that it tries again. */
function whenText(
  { code, details: { retryAt } }: Pick<AppError, 'code' | 'details'>,
  { t, format }: Pick<I18n, 't' | 'format'>,
  byItself?: boolean,
): string | undefined {
  if (retryAt === undefined || code === 'PLATFORM_BUSY') return undefined;
  return t(retryKey(byItself), { time: format.timeOrDay(retryAt) });
}

/** Jira refuses what a query names; its syntax is right. */
const NAMES = 'names';

/** The text that says with the reason what helps, for the errors of shared accounts. */
function reasonedBody({ code, details: { reason = '' } }: Pick<AppError, 'code' | 'details'>) {
  if (code === 'SIGNATURE_INVALID' && isOneOf(SAVE_AGAIN_REASONS, reason)) {
    return `error.saveAgain.${reason}` as const;
  }
  if (code === 'FILTER_REFUSED' && isOneOf(FILTER_REFUSALS, reason)) {
    return `error.filterRefused.${reason}` as const;
  }
  return code === 'AUTHOR_REFUSED' && isOneOf(AUTHOR_REFUSALS, reason)
    ? (`error.authorRefused.${reason}` as const)
    : undefined;
}

const isOneOf = <T extends string>(words: readonly T[], word: string): word is T =>
  words.some((each) => each === word);

/** Reasons with a sentence of their own; the others are shown as they are. */
const REASON_KEYS = {
  unbounded: 'error.unbounded',
  'result-window': 'error.resultWindow',
  'account-twice': 'error.accountTwice',
  'account-unknown': 'error.accountUnknown',
  'user-twice': 'error.userTwice',
  'public-key': 'error.publicKey',
  'callback-host': 'error.callbackHost',
  'consumer-key-taken': 'error.consumerKeyTaken',
  'has-incoming': 'error.hasIncoming',
  'no-consumer-info': 'error.noConsumerInfo',
} as const;

/** What is known to refuse requests explains more than the code does. */
const REFUSAL_KEYS = {
  'ip-allowlist': 'error.ipAllowlist',
  xsrf: 'error.xsrf',
  post: 'error.post',
} as const;

function reasonText({ reason = '', remark = '' }: AppError['details'], t: I18n['t']): string {
  // The title says it.
  if (reason === NAMES) return '';
  const key = getOwn(REASON_KEYS, reason);
  return key === undefined ? t('error.reason', { reason }) : t(key, { remark });
}

const retryKey = (byItself = false) => (byItself ? 'error.nextTry' : 'error.retryAt');

/** Not every status is Jira's own. */
const statusKey = (code: AppErrorCode) =>
  code === 'PROXY_SIGN_IN' || code === 'REQUEST_REFUSED' ? 'error.statusOnly' : 'error.status';

function bodyKey({ code, details }: AppError, audience: Audience) {
  if (audience === 'administrator' && hasAdminHelp(code)) return `adminHelp.${code}` as const;
  const reason = code === 'REQUEST_REFUSED' ? details.reason : undefined;
  return getOwn(REFUSAL_KEYS, reason ?? '') ?? (`error.${code}.body` as const);
}

/** Errors that an administrator can fix. "Ask your administrator" would not help them. */
const ADMIN_HELP = [
  'CLIENT_REJECTED',
  'RATE_LIMITED',
  'JIRA_UNREACHABLE',
  'JIRA_TIMEOUT',
  'JIRA_UNEXPECTED',
  'EGRESS_NOT_APPROVED',
  'NO_SITE_ACCESS',
  'TOKEN_REFUSED',
  'PROXY_SIGN_IN',
  'REQUEST_REFUSED',
  'SHARED_ACCOUNT_MISSING',
  'SCOPE_MISSING',
  'UNEXPECTED',
] as const satisfies AppErrorCode[];

const hasAdminHelp = (code: AppErrorCode): code is (typeof ADMIN_HELP)[number] =>
  (ADMIN_HELP as readonly string[]).includes(code);

const isText = (text: unknown): text is string => typeof text === 'string' && text !== '';

import { AppError, type AppErrorCode, type AppErrorDetails } from '#contract/app-error';
import { oneLine } from '../table/plain-text';

/** What people read of them, and what a search without the values that they name needs. */
const SHOWN_MAX = 5;
const MESSAGES_MAX = 100;
const MESSAGE_MAX_LENGTH = 500;

const UNKNOWN_FIELD =
  /^Field '.*' does not exist or (?:you do not have permission to view it|this field cannot be viewed by anonymous users)/;
/** Jira does not tell what is hidden from a user from what was deleted. Its sentences differ by the kind of value. */
const UNKNOWN_VALUES = [
  /^The (?:value|option) '.*' (?:does not exist for the|for) field '.*'(?: does not exist)?\.?$/,
  /^A value with ID '.*' does not exist for the field '.*'/,
  /^An issue with (?:key|ID) '.*' does not exist for (?:the )?field '.*'/,
  /^Issue (?:link type )?'.*' could not be found in function '.*'/,
  /^Function '.*' .*; the \w+ does not exist\.?$/,
  /^Could not resolve the \w+ '.*' provided to function '.*'/,
];
const UNKNOWN_ISSUE = /^(?:An issue with |Issue ')/;
/** What an author must correct, for every reader: syntax, operators, functions and the form of values. */
const INCORRECT =
  /^(?:Error in |(?:The o|O)perator |Unable to |Not able to sort |Function '.*' expected )| is invalid\b|not allowed|does not support/;
const UNBOUNDED = 'Unbounded JQL queries are not allowed';
/** `(line 1, character 9)` in any language, because Jira answers in the reader's. */
const POSITION = /\([^\d()]*(\d+),[^\d()]*(\d+)\)/;

const REFUSED_QUERY = ['JQL_INVALID', 'FIELD_UNKNOWN', 'PROJECT_HIDDEN'];

/** Jira's refusal of a query. */
export class RefusedQuery extends AppError {
  /** All of Jira's sentences, as plain text: more than the details show. */
  readonly messages: readonly string[];

  constructor(code: AppErrorCode, messages: string[], details: AppErrorDetails = {}) {
    const jiraMessages = messages.slice(0, SHOWN_MAX);
    super(code, MEANINGS[code] ?? '', {
      details: { ...(messages.length > 0 && { jiraMessages }), ...details },
    });
    this.messages = messages;
  }
}

const MEANINGS: Partial<Record<AppErrorCode, string>> = {
  FIELD_UNKNOWN: 'The query names a field that is unknown or hidden.',
  PROJECT_HIDDEN: 'The query names a value that is unknown or hidden.',
  JQL_INVALID: 'Jira does not accept the query.',
};

/**
 * Translates Jira's refusal of a query.
 * @param messages Jira's own, of a 400 to a search
 * @returns `FIELD_UNKNOWN`, `PROJECT_HIDDEN` or `JQL_INVALID`
 */
export function jqlFailure(messages: string[]): RefusedQuery {
  const texts = messages.slice(0, MESSAGES_MAX).map((text) => oneLine(text, MESSAGE_MAX_LENGTH));
  if (texts.some((text) => UNKNOWN_FIELD.test(text))) {
    return new RefusedQuery('FIELD_UNKNOWN', texts);
  }
  if (areAboutUnknownValues(texts)) return new RefusedQuery('PROJECT_HIDDEN', texts);
  const position = positionIn(texts);
  const isUnbounded = texts.some((text) => text.startsWith(UNBOUNDED));
  return new RefusedQuery('JQL_INVALID', texts, {
    ...(position && { position }),
    ...(isUnbounded && { reason: 'unbounded' }),
  });
}

/**
 * The error for a query without a condition, which Jira Cloud refuses to run.
 * @param details of Jira's own refusal, if there was one
 * @returns `JQL_INVALID` with the reason `unbounded`
 */
export function unboundedQuery(details: AppErrorDetails = {}): AppError {
  return new AppError('JQL_INVALID', 'A query needs a condition.', {
    details: { ...details, reason: 'unbounded' },
  });
}

/** Whether an error is about the query rather than about Jira or the reader. */
export function isRefusedQuery(error: unknown): error is AppError {
  return error instanceof AppError && REFUSED_QUERY.includes(error.code);
}

/** Whether all of Jira's sentences say in English that a value is unknown, hidden or deleted. */
export function areAboutUnknownValues(messages: string[]): boolean {
  const isAboutOne = (text: string) => UNKNOWN_VALUES.some((wording) => wording.test(text));
  return messages.length > 0 && messages.every(isAboutOne);
}

/** Whether all of Jira's sentences say in English that an issue is unknown, hidden or deleted. */
export function areAboutUnknownIssues(messages: string[]): boolean {
  return areAboutUnknownValues(messages) && messages.every((text) => UNKNOWN_ISSUE.test(text));
}

/**
 * Whether the rest of a refused query may find issues: values that are hidden from the reader are the cause or,
 * because Jira answers in the reader's language, can be the cause.
 */
export function mayNameHiddenValues(error: unknown): error is RefusedQuery {
  if (!(error instanceof RefusedQuery) || error.code === 'FIELD_UNKNOWN') return false;
  if (error.code === 'PROJECT_HIDDEN') return true;
  const { position, reason } = error.details;
  return !position && !reason && !error.messages.some((text) => INCORRECT.test(text));
}

function positionIn(messages: string[]): { line: number; column: number } | undefined {
  for (const text of messages) {
    const match = POSITION.exec(text);
    if (match) return { line: Number(match[1]), column: Number(match[2]) };
  }
  return undefined;
}

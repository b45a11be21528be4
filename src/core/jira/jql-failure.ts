import { AppError, type AppErrorDetails } from '#contract/app-error';
import { oneLine } from '../table/plain-text';

const MESSAGES_MAX = 5;
const MESSAGE_MAX_LENGTH = 500;

const UNKNOWN_FIELD = /^Field '.*' does not exist or you do not have permission to view it/;
const UNKNOWN_VALUE = /^The value '.*' does not exist for the field '.*'/;
const UNBOUNDED = 'Unbounded JQL queries are not allowed';
/** `(line 1, character 9)` in any language, because Jira answers in the reader's. */
const POSITION = /\([^\d()]*(\d+),[^\d()]*(\d+)\)/;

const REFUSED_QUERY = ['JQL_INVALID', 'FIELD_UNKNOWN', 'PROJECT_HIDDEN'];

/**
 * Translates Jira's refusal of a query.
 * @param messages Jira's own, of a 400 to a search
 * @returns `FIELD_UNKNOWN`, `PROJECT_HIDDEN` or `JQL_INVALID`, with the messages as plain text
 */
export function jqlFailure(messages: string[]): AppError {
  const shown = messages.slice(0, MESSAGES_MAX).map((text) => oneLine(text, MESSAGE_MAX_LENGTH));
  const jiraMessages = shown.length > 0 ? { jiraMessages: shown } : {};
  if (shown.some((text) => UNKNOWN_FIELD.test(text))) {
    return new AppError('FIELD_UNKNOWN', 'The query names a field that is unknown or hidden.', {
      details: jiraMessages,
    });
  }
  if (shown.some((text) => UNKNOWN_VALUE.test(text))) {
    return new AppError('PROJECT_HIDDEN', 'The query names a value that is unknown or hidden.', {
      details: jiraMessages,
    });
  }
  const position = positionIn(shown);
  const reason = shown.some((text) => text.startsWith(UNBOUNDED)) ? { reason: 'unbounded' } : {};
  return new AppError('JQL_INVALID', 'Jira does not accept the query.', {
    details: { ...jiraMessages, ...(position ? { position } : {}), ...reason },
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

function positionIn(messages: string[]): { line: number; column: number } | undefined {
  for (const text of messages) {
    const match = POSITION.exec(text);
    if (match) return { line: Number(match[1]), column: Number(match[2]) };
  }
  return undefined;
}

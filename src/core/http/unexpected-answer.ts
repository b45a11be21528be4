import { AppError } from '#contract/app-error';

/**
 * The error for an answer that is not what the request asked for: another status, a page instead of
 * JSON, or JSON of another shape.
 * @param status HTTP status of the answer
 * @returns `JIRA_UNEXPECTED` with `status`
 */
export function unexpectedAnswer(status: number): AppError {
  return new AppError('JIRA_UNEXPECTED', `Jira answered with status ${status}, not as expected.`, {
    details: { status },
  });
}

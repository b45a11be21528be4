import { AppError } from '#contract/app-error';
import type { LinkErrorType } from '#contract/link-status';
import { offersOAuth2 } from '#core/application-link/offers-oauth2';
import { oneLine } from '#core/table/plain-text';
import type { IdentifiedApplication } from './identify-application';

/**
 * Compares what an application says of itself with what a link by OAuth 2.0 needs of a Data Center product.
 * @throws {AppError} `JIRA_UNEXPECTED` with `linkError` for a Cloud site or a version that is too old;
 *   `SCOPE_MISSING` when the application says that it does not know a part of the scope
 */
export function checkProvider({ application, scopes }: IdentifiedApplication, scope: string): void {
  if (application.deployment === 'cloud') {
    throw unsuitable('AUTH_LEVEL_MISMATCH', 'This is a Cloud site.');
  }
  if (!offersOAuth2(application)) {
    throw unsuitable(
      'REMOTE_VERSION_INCOMPATIBLE',
      'This version of Jira has no OAuth 2.0.',
      application.version,
    );
  }
  const unknown = scope.split(' ').filter((word) => scopes?.includes(word) === false);
  if (unknown.length === 0) return;
  throw new AppError('SCOPE_MISSING', 'The application does not know the scope.', {
    details: { remark: oneLine(unknown.join(' '), 200) },
  });
}

function unsuitable(linkError: LinkErrorType, message: string, remark?: string): AppError {
  return new AppError('JIRA_UNEXPECTED', message, {
    details: { linkError, ...(remark !== undefined && { remark }) },
  });
}

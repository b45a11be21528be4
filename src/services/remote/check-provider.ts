import { AppError } from '#contract/app-error';
import type { LinkErrorType } from '#contract/link-status';
import { offersOAuth2 } from '#core/application-link/offers-oauth2';
import { oneLine } from '#core/table/plain-text';
import type { IdentifiedApplication } from './identify-application';

/**
 * Checks that an identified application can be the OAuth 2.0 provider of a link to Data Center.
 * @param scope space-delimited
 * @throws {AppError} `JIRA_UNEXPECTED` with `linkError` for a Cloud site or a version that is too old; `SCOPE_MISSING`
 *   if the application publishes its scopes and a requested one is not among them
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

import { AppError } from '#contract/app-error';
import { firstLineOf } from '#core/http/first-line-of';
import { oneLine } from '#core/table/plain-text';
import { askAnonymously, type Answer, type ProbePorts } from './ask-anonymously';

const REMARK_MAX_LENGTH = 200;
/** Pages that the base URL of an Atlassian application redirects people to. */
const LANDING_PAGE =
  /\/(secure|login|dashboard|index|plugins|projects|[\w-]+\.(action|jspa?|do|html?))(\/.*)?$/i;

/**
 * Describes what answered instead of an application: a redirect, an error, or a page.
 * @param answers the answers to requests that a known application would have understood
 * @throws {AppError} always: `PROXY_SIGN_IN` or `REQUEST_REFUSED` if the answers tell that, else `JIRA_UNEXPECTED` with
 *   `linkError`, `status`, `remark` and maybe `suggestedUrl`
 */
export async function throwUnidentified(
  ports: ProbePorts,
  baseUrl: string,
  answers: Answer[],
): Promise<never> {
  // If there is nothing below the base URL, the base URL itself tells more.
  const isNothingThere = answers.every(({ status }) => status === 404);
  const all = isNothingThere ? [await askAnonymously(ports, `${baseUrl}/`), ...answers] : answers;
  const redirect = all.find(({ location }) => location !== undefined);
  if (redirect?.location) throw redirected(baseUrl, redirect, redirect.location);
  const refused = all.find(({ refusal }) => refusal !== undefined);
  if (refused?.refusal) throw refused.refusal;
  const shown = all.find(({ status }) => status !== 404) ?? all[0];
  if (!shown) throw new TypeError('At least one answer is needed.');
  const { status, body } = shown;
  const isError = status >= 400;
  throw new AppError(
    'JIRA_UNEXPECTED',
    `The answer with status ${status} is not that of a known application.`,
    {
      details: {
        linkError: isError ? 'UNEXPECTED_RESPONSE_STATUS' : 'UNEXPECTED_RESPONSE',
        status,
        remark: firstLineOf(body),
      },
    },
  );
}

function redirected(baseUrl: string, { url, status }: Answer, location: URL): AppError {
  const suggestedUrl = suggestion(baseUrl, url, location);
  return new AppError('JIRA_UNEXPECTED', 'The URL redirects to another one.', {
    details: {
      linkError: 'REDIRECTED',
      status,
      // Without the query, because it may hold a token.
      remark: oneLine(`${location.origin}${location.pathname}`, REMARK_MAX_LENGTH),
      ...(suggestedUrl !== undefined && { suggestedUrl }),
    },
  });
}

/** Only a URL on the same host is suggested, such as one with a context path. */
function suggestion(baseUrl: string, asked: string, { origin, pathname }: URL): string | undefined {
  if (origin !== new URL(baseUrl).origin) return undefined;
  const resource = asked.slice(baseUrl.length).replace(/\/$/, '');
  const base = pathname.endsWith(resource)
    ? pathname.slice(0, pathname.length - resource.length)
    : pathname;
  const suggested = origin + base.replace(LANDING_PAGE, '').replace(/\/+$/, '');
  return suggested === baseUrl ? undefined : suggested;
}

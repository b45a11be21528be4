import { AppError } from '#contract/app-error';
import { oneLine } from '#core/table/plain-text';
import { askAnonymously, type Answer, type ProbePorts } from './ask-anonymously';

const REMARK_MAX_LENGTH = 200;
/** Pages of Atlassian applications that a base URL leads people to. */
const LANDING_PAGE =
  /\/(secure|login|dashboard|index|plugins|projects|[\w-]+\.(action|jspa?|do|html?))(\/.*)?$/i;

/**
 * Says what answered instead of an application: an address that leads elsewhere, an error, or a page.
 * @param answers to what an application would have known
 * @throws {AppError} always
 */
export async function throwUnidentified(
  ports: ProbePorts,
  baseUrl: string,
  answers: Answer[],
): Promise<never> {
  // Where nothing is found below the address, the address itself says more.
  const isNothingThere = answers.every(({ status }) => status === 404);
  const all = isNothingThere ? [await askAnonymously(ports, `${baseUrl}/`), ...answers] : answers;
  const redirect = all.find(({ location }) => location !== undefined);
  if (redirect?.location) throw redirected(baseUrl, redirect, redirect.location);
  const shown = all.find(({ status }) => status !== 404) ?? all[0];
  if (!shown) throw new TypeError('Something was asked.');
  const { status, body } = shown;
  const isError = status >= 400;
  throw new AppError('JIRA_UNEXPECTED', `No known application: the answer has status ${status}.`, {
    details: {
      linkError: isError ? 'UNEXPECTED_RESPONSE_STATUS' : 'UNEXPECTED_RESPONSE',
      status,
      remark: firstLineOf(body),
    },
  });
}

function redirected(baseUrl: string, { url, status }: Answer, location: URL): AppError {
  const suggestedUrl = suggestion(baseUrl, url, location);
  return new AppError('JIRA_UNEXPECTED', 'The address leads to another one.', {
    details: {
      linkError: 'REDIRECTED',
      status,
      // Without the query: it may hold a token of a sign-in.
      remark: oneLine(`${location.origin}${location.pathname}`, REMARK_MAX_LENGTH),
      ...(suggestedUrl !== undefined && { suggestedUrl }),
    },
  });
}

/** The same host with a context path, say; another host is for the administrator to decide about. */
function suggestion(baseUrl: string, asked: string, { origin, pathname }: URL): string | undefined {
  if (origin !== new URL(baseUrl).origin) return undefined;
  const resource = asked.slice(baseUrl.length).replace(/\/$/, '');
  const base = pathname.endsWith(resource)
    ? pathname.slice(0, pathname.length - resource.length)
    : pathname;
  const suggested = origin + base.replace(LANDING_PAGE, '').replace(/\/+$/, '');
  return suggested === baseUrl ? undefined : suggested;
}

/** The first words of a text or a page, without its tags. */
function firstLineOf(body: string): string {
  const start = body.slice(0, 4000);
  const title = /<title[^>]*>([^<]*)/i.exec(start)?.[1];
  const words =
    title ?? start.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>?/g, ' ');
  const line = words.split('\n').find((each) => each.trim() !== '') ?? '';
  return oneLine(line, REMARK_MAX_LENGTH);
}

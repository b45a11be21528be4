import { unexpectedAnswer } from '#core/http/unexpected-answer';
import { type PlatformResponse, readBody } from './read-body';

const WITHOUT_BODY = [204, 205, 304];

/**
 * A Response of our own with the whole body: the platform's need not be a real one.
 * @throws {AppError} `JIRA_TIMEOUT` or `JIRA_UNEXPECTED`
 */
export async function completeResponse(
  response: PlatformResponse,
  signal: AbortSignal,
): Promise<Response> {
  // A redirect that fetch hides has the status 0; none is followed either way.
  const status = response.status === 0 ? 302 : response.status;
  if (status < 200 || status > 599) throw unexpectedAnswer(status);
  const headers = new Headers();
  response.headers.forEach((value, name) => headers.append(name, value));
  const body = await readBody(response, signal);
  return new Response(WITHOUT_BODY.includes(status) ? null : body, { status, headers });
}

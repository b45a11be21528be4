import { unexpectedAnswer } from '#core/http/unexpected-answer';
import { type PlatformResponse, readBody } from './read-body';

const WITHOUT_BODY = [204, 205, 304];

/**
 * Copies a response with its whole body into a standard `Response`, because Forge's need not be one.
 * @throws {AppError} `JIRA_TIMEOUT` or `JIRA_UNEXPECTED`
 */
export async function completeResponse(
  response: PlatformResponse,
  signal: AbortSignal,
): Promise<Response> {
  // An opaque redirect has the status 0; redirects are not followed either way.
  const status = response.status === 0 ? 302 : response.status;
  if (status < 200 || status > 599) throw unexpectedAnswer(status);
  const headers = new Headers();
  response.headers.forEach((value, name) => headers.append(name, value));
  const body = await readBody(response, signal);
  return new Response(WITHOUT_BODY.includes(status) ? null : body, { status, headers });
}

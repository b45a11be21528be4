const CHALLENGE = /\boauth_problem\s*=\s*"([^"]{1,100})"/i;
const KEYWORD = /^[a-z_]{1,60}$/;
/** A form; the texts of JSON and pages may quote anything. */
const FORM = /^[\w.~%-]{1,100}=\S{0,20000}$/;

/**
 * Reads why a provider refused a request, such as `token_rejected` or `timestamp_refused`, from the header
 * `WWW-Authenticate: OAuth` or from a form-encoded body, which token endpoints send.
 * @returns the problem; `other` when it is not a keyword; undefined for a success and when the response
 *   names no problem
 * @see http://wiki.oauth.net/w/page/12238543/ProblemReporting
 */
export async function oauthProblemOf(response: Response): Promise<string | undefined> {
  if (response.ok) return undefined;
  const challenge = response.headers.get('www-authenticate') ?? '';
  const named = CHALLENGE.exec(challenge)?.[1] ?? (await problemInBody(response));
  if (named === undefined) return undefined;
  const keyword = decoded(named).toLowerCase();
  return KEYWORD.test(keyword) ? keyword : 'other';
}

async function problemInBody(response: Response): Promise<string | undefined> {
  const text = (await response.clone().text()).trim();
  return FORM.test(text)
    ? (new URLSearchParams(text).get('oauth_problem') ?? undefined)
    : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

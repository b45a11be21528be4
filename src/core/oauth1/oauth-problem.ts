const CHALLENGE = /\boauth_problem\s*=\s*"([^"]{1,100})"/i;
const KEYWORD = /^[a-z_]{1,60}$/;
/** A form, not JSON and not a page: their texts may quote anything. */
const FORM = /^[\w.~%-]{1,100}=\S{0,20000}$/;

/**
 * Why a provider refused a request: `token_rejected`, `timestamp_refused` ... It says so in the header
 * `WWW-Authenticate: OAuth`, and to the token endpoints in a form-encoded body as well.
 * @returns undefined when it says nothing of the kind
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

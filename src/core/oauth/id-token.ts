import * as v from 'valibot';

/** Claims that call a person by something (OpenID Connect Core 1.0, section 5.1). */
const namesSchema = v.object({
  name: v.optional(v.string()),
  email: v.optional(v.string()),
  preferred_username: v.optional(v.string()),
});

const answerSchema = v.looseObject({ id_token: v.string() });

/**
 * Takes the ID token out of a token response. This app asks for access and never signs anybody in by such
 * a token: so it is neither checked nor kept, and only tells the reader as whom they approved.
 * @param body of a token response
 * @returns the body with that name as `user_name` instead; as it was when there is no ID token
 */
export function withNameForIdToken(body: string): string {
  const answer = v.safeParse(v.pipe(v.string(), v.parseJson(), answerSchema), body);
  if (!answer.success) return body;
  const { id_token, ...rest } = answer.output;
  return JSON.stringify({ ...rest, user_name: nameIn(id_token) });
}

function nameIn(idToken: string): string | undefined {
  try {
    const payload = (idToken.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    const claims = v.safeParse(namesSchema, JSON.parse(new TextDecoder().decode(bytes)));
    if (!claims.success) return undefined;
    const { name, email, preferred_username } = claims.output;
    return name ?? email ?? preferred_username;
  } catch {
    return undefined;
  }
}

import * as v from 'valibot';

/** The claims that name a person (OpenID Connect Core 1.0, section 5.1). */
const namesSchema = v.object({
  name: v.optional(v.string()),
  email: v.optional(v.string()),
  preferred_username: v.optional(v.string()),
});

const answerSchema = v.looseObject({ id_token: v.string() });

/**
 * Replaces the ID token in a token response by the person's name. The app never signs people in with an ID
 * token, so it is neither verified nor stored: its name only tells readers which account they approved with.
 * @param body JSON of a token response
 * @returns the body with `user_name` instead of `id_token`; unchanged when there is no ID token
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

import type { ApplicationLink } from '#core/application-link/application-link';
import { registrationOf } from '#core/application-link/registration';
import { allowedScopes, type IncomingScope } from '#core/provider/scopes';
import type { Grant } from '../ports';

/** What a grant still allows: an administrator may have taken a scope from the link since. */
export function currentScope(
  { scope }: Pick<Grant, 'scope'>,
  link: ApplicationLink,
): IncomingScope[] {
  const registration = registrationOf(link);
  const allowed = registration ? allowedScopes(registration.scope) : [];
  return scope.filter((one) => allowed.includes(one));
}

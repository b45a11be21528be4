import { allowedScopes, type IncomingScope } from '#core/provider/scopes';
import type { ClientLink } from '../clients/find-client';
import type { Grant } from '../ports';

/** What a grant still allows: an administrator may have taken a scope from the link since. */
export function currentScope({ scope }: Pick<Grant, 'scope'>, client: ClientLink): IncomingScope[] {
  const allowed = allowedScopes(client.incoming.scope);
  return scope.filter((one) => allowed.includes(one));
}

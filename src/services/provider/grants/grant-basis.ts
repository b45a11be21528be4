import type { ApplicationLink } from '#core/application-link/application-link';
import type { Grant, GrantBasis } from '../ports';
import { isTokenOf } from './grant-tokens';
import { revoke, type GrantPorts } from './grants';

export type BasisPorts = GrantPorts & GrantBasis;

/**
 * Ends a grant whose person is no longer active in Confluence or has lost the Jira behind the link. Asked when a refresh
 * token is used, and only for a token of the grant: a stranger's guess costs no request.
 * @returns whether it ended
 */
export async function endIfBaseless(
  ports: BasisPorts,
  link: ApplicationLink,
  { grant, token }: { grant: Grant; token: string },
): Promise<boolean> {
  const { accountId } = grant;
  if (accountId === undefined || !isTokenOf(ports.system, grant, token)) return false;
  const isBaseless =
    !(await ports.isActivePerson(accountId)) || (await ports.hasLostJira(link, accountId));
  if (isBaseless) await revoke(ports, grant.id);
  return isBaseless;
}

import { AppError } from '#contract/app-error';
import type { AdminInvocations } from '#contract/admin-invocations';
import type { RemotePeople } from '#contract/application-link';
import { isImpersonating } from '#core/application-link/application-link';
import { searchUsers } from '#core/jira/data-center/user-search';
import { jiraApi } from '#core/jira/jira-api';
import { nextTryAt } from '#core/jira/rate-limit';
import { findLink } from '../../known-links/find-link';
import type { Caller, LinkStore } from '../../ports';
import { impersonatingTransport } from '../../remote/oauth1-protocol';
import type { ProtocolPorts } from '../../remote/token-protocol';

/**
 * Lists the people of a linked Jira, to be compared with those of Confluence. Jira is asked as the user that the stored
 * list names for this administrator: the app acts as no user whom no administrator confirmed.
 * @throws {AppError} `LINK_MISSING`, `LINK_NOT_OUTGOING` for a link without impersonation, `READER_NOT_MAPPED` if the
 *   administrator is not on the stored list, and what requests throw
 */
export function listRemotePeople(ports: ProtocolPorts & { links: LinkStore }) {
  return async (
    { accountId }: Caller,
    { linkId }: AdminInvocations['listRemotePeople']['parsed'],
  ): Promise<RemotePeople> => {
    const link = await findLink(ports.links, linkId);
    if (!isImpersonating(link)) {
      throw new AppError('LINK_NOT_OUTGOING', 'This link does not use impersonation.');
    }
    const transport = impersonatingTransport(ports, link, accountId);
    const api = jiraApi(transport, (response) => nextTryAt(response, ports.system.now()));
    const { users, isComplete } = await searchUsers(api);
    return {
      people: users.map(({ name, displayName, emailAddress }) => ({
        username: name,
        ...(displayName !== '' && { name: displayName }),
        ...(emailAddress && { email: emailAddress }),
      })),
      isComplete,
    };
  };
}

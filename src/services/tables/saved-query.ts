import type { MacroConfigInvocations } from '#contract/invocations';
import type { JiraClient } from '#core/jira/jira-client';
import { orderByOf } from '#core/jql/order-by-of';
import type { AsReader } from '../approvals/as-reader';
import { findUsableLink } from '../known-links/find-link';
import type { Caller, LinkStore } from '../ports';
import { authorsContent } from './shared-account/authors-content';
import { refuseFiltersWithClause } from './shared-account/copy-filters';
import type { CallersConfluence } from './shared-account/ports';

type SavedQuery = MacroConfigInvocations['savedQuery'];

/**
 * Composes the JQL query that finds the issues of a saved filter or a board in the same order. The order has to be
 * copied, because JQL's `filter = 10000` applies only the conditions of the filter.
 * A link with a shared account reads filters only for authors who may use it where they are, like the definitions that
 * it signs.
 * @throws {AppError} `LINK_MISSING`; `AUTHOR_REFUSED` and `FILTER_REFUSED` on a link with a shared account; and what
 *   {@link AsReader} throws; Jira Cloud has no classic scope for boards, so that `SCOPE_MISSING` is usual there
 */
export function savedQuery(ports: {
  links: LinkStore;
  asReader: AsReader;
  confluence: CallersConfluence;
}) {
  return async (
    caller: Caller,
    { linkId, ...source }: SavedQuery['parsed'],
  ): Promise<SavedQuery['result']> => {
    const link = await findUsableLink(ports.links, linkId);
    if (link.access.mode === 'shared') {
      await authorsContent(ports.confluence, link, caller);
      refuseFiltersWithClause(link);
    }
    return ports.asReader(link, caller.accountId, async (jira) => {
      const filterId =
        'filterId' in source ? source.filterId : await jira.boardFilterId(source.boardId);
      return { jql: await inItsOrder(jira, filterId) };
    });
  };
}

async function inItsOrder(jira: JiraClient, filterId: string): Promise<string> {
  const { jql } = await jira.filter(filterId);
  const order = await orderByOf(jql);
  return order === undefined ? `filter = ${filterId}` : `filter = ${filterId} ${order}`;
}

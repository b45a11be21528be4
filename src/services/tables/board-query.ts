import type { MacroConfigInvocations } from '#contract/invocations';
import type { AsReader } from '../approvals/as-reader';
import { findUsableLink } from '../known-links/find-link';
import type { Caller, LinkStore } from '../ports';

type BoardQuery = MacroConfigInvocations['boardQuery'];

/**
 * The query that finds what a board shows: that of its saved filter.
 * @throws {AppError} `LINK_MISSING` and what {@link AsReader} throws; Jira Cloud has no classic scope for
 *   boards, so that `SCOPE_MISSING` is usual there
 */
export function boardQuery(ports: { links: LinkStore; asReader: AsReader }) {
  return async (
    { accountId }: Caller,
    { linkId, boardId }: BoardQuery['parsed'],
  ): Promise<BoardQuery['result']> => {
    const link = await findUsableLink(ports.links, linkId);
    const filterId = await ports.asReader(link, accountId, (jira) => jira.boardFilterId(boardId));
    return { jql: `filter = ${filterId}` };
  };
}

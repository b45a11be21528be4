import type { ColumnChoice } from '../../contract/application-link';
import type { MacroConfigInvocations } from '../../contract/invocations';
import { columnChoices } from '../../core/table/column-choices';
import type { AsReader } from '../authorization/as-reader';
import { findUsableLink } from '../links/find-usable-link';
import type { Caller, LinkStore } from '../ports';

/**
 * The fields that Jira shows to the caller and the columns made from them, by name.
 * @throws AppError `LINK_MISSING` and what {@link AsReader} throws
 */
export function listColumnChoices(ports: { links: LinkStore; asReader: AsReader }) {
  return async (
    { accountId }: Caller,
    { linkId }: MacroConfigInvocations['listColumnChoices']['parsed'],
  ): Promise<ColumnChoice[]> => {
    const link = await findUsableLink(ports.links, linkId);
    const fields = await ports.asReader(link, accountId, (jira) => jira.fields());
    return columnChoices(fields);
  };
}

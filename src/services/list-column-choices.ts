import type { ColumnChoice } from '../contract/application-link';
import type { MacroConfigInvocations } from '../contract/invocations';
import { oneLine } from '../core/table/plain-text';
import type { AsReader } from './as-reader';
import { findUsableLink } from './find-usable-link';
import type { Caller, LinkStore } from './ports';

/**
 * The fields that Jira shows to the caller, by name.
 * @throws AppError `LINK_MISSING` and what {@link AsReader} throws
 */
export function listColumnChoices(ports: { links: LinkStore; asReader: AsReader }) {
  return async (
    { accountId }: Caller,
    { linkId }: MacroConfigInvocations['listColumnChoices']['parsed'],
  ): Promise<ColumnChoice[]> => {
    const link = await findUsableLink(ports.links, linkId);
    const fields = await ports.asReader(link, accountId, (jira) => jira.fields());
    return fields
      .map(({ id, name, custom }) => ({ fieldId: id, name: oneLine(name), custom }))
      .sort((a, b) => a.name.localeCompare(b.name));
  };
}

import type { ColumnChoice } from '#contract/columns';
import type { MacroConfigInvocations } from '#contract/invocations';
import { columnChoices } from '#core/table/column-choices';
import type { Caller } from '../ports';
import { findJira, type JiraPorts } from './find-jira';
import type { CallersConfluence } from './shared-account/ports';
import { authorsContent } from './shared-account/authors-content';
import { shownFields } from './shared-account/shown-fields';

/**
 * The fields that Jira shows to the caller and the columns made from them, by name. A shared account tells field
 * names only to authors who may use the link where they are, and of custom fields only those of issues that match the
 * link's clause.
 * @throws {AppError} `AUTHOR_REFUSED`, and what asking Jira throws
 */
export function listColumnChoices(ports: JiraPorts & { confluence: CallersConfluence }) {
  return async (
    caller: Caller,
    { linkId }: MacroConfigInvocations['listColumnChoices']['parsed'],
  ): Promise<ColumnChoice[]> => {
    const { link, ask } = await findJira(ports, caller, linkId);
    if (link?.access.mode === 'shared') await authorsContent(ports.confluence, link, caller);
    const { value } = await ask(async (jira) => {
      const [fields, isShown] = await Promise.all([jira.fields(), shownFields(jira, link)]);
      return fields.filter(({ id, custom }) => !custom || isShown(id));
    });
    return columnChoices(value);
  };
}

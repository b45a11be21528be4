import type { ColumnChoice } from '#contract/columns';
import type { MacroConfigInvocations } from '#contract/invocations';
import { columnChoices } from '#core/table/column-choices';
import type { Caller } from '../ports';
import { findJira, type JiraPorts } from './find-jira';

/**
 * Lists, by name, the fields that Jira shows to the caller, and the columns that are derived from them.
 * @throws {AppError} what asking Jira throws
 */
export function listColumnChoices(ports: JiraPorts) {
  return async (
    caller: Caller,
    { linkId }: MacroConfigInvocations['listColumnChoices']['parsed'],
  ): Promise<ColumnChoice[]> => {
    const { ask } = await findJira(ports, linkId);
    const { value } = await ask(caller, (jira) => jira.fields());
    return columnChoices(value);
  };
}

import type { ColumnChoice } from '../../contract/application-link';
import type { MacroConfigInvocations } from '../../contract/invocations';
import { columnChoices } from '../../core/table/column-choices';
import type { Caller } from '../ports';
import { askJira } from './ask-jira';
import type { JiraPorts } from './ask-jira';

/**
 * The fields that Jira shows to the caller and the columns made from them, by name.
 * @throws AppError what asking Jira throws
 */
export function listColumnChoices(ports: JiraPorts) {
  return async (
    caller: Caller,
    { linkId }: MacroConfigInvocations['listColumnChoices']['parsed'],
  ): Promise<ColumnChoice[]> => {
    const { value } = await askJira(ports, caller, { linkId, use: (jira) => jira.fields() });
    return columnChoices(value);
  };
}

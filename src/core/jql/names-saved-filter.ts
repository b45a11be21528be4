import { parseJql } from './parse-jql';
import { isEscapedName, isSavedFilterField } from './saved-filter-field';

/**
 * Whether a query depends on a saved filter, so that it changes with the filter. A name that is written with an escape
 * counts too, because Jira may read it as any of them.
 */
export async function namesSavedFilter(jql: string): Promise<boolean> {
  const { fields } = await parseJql(jql);
  return fields.some((name) => isSavedFilterField(name) || isEscapedName(name));
}

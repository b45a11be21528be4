import { parseJql } from './parse-jql';

/** The names that JQL has for the field of saved filters, in lower case. */
const FILTER_FIELDS = ['filter', 'request', 'savedfilter', 'searchrequest'];

/**
 * Whether a query depends on a saved filter, so that it changes with the filter. A name that is written with an escape
 * counts too, because Jira may read it as any of them.
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-fields/
 */
export async function namesSavedFilter(jql: string): Promise<boolean> {
  const { fields } = await parseJql(jql);
  return fields.some((name) => {
    const known = name.trim().toLowerCase();
    return FILTER_FIELDS.includes(known) || /\\|u00[\da-f]{2}/.test(known);
  });
}

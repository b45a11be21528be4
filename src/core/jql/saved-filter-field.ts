/**
 * The names that JQL has for the field of saved filters, in lower case.
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-fields/
 */
const FILTER_FIELDS = ['filter', 'request', 'savedfilter', 'searchrequest'];

/** @param name without quotes */
export const isSavedFilterField = (name: string): boolean =>
  FILTER_FIELDS.includes(name.trim().toLowerCase());

/** Whether a name is written with an escape, so that Jira may read any name in it. */
export const isEscapedName = (name: string): boolean => /\\|u00[\da-f]{2}/.test(name.toLowerCase());

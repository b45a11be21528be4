/**
 * An issue key: the project's key, a dash and a number. Administrators of Jira can change the pattern of
 * project keys, so any letters are accepted. No character of it needs escaping in a URL path or in JQL.
 * @see https://confluence.atlassian.com/adminjiraserver/changing-the-project-key-format-938847081.html
 */
export const ISSUE_KEY = /^[\p{L}\p{N}_]{1,255}-\d{1,18}$/u;

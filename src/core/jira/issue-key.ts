/**
 * The source of a pattern for a project key. Administrators of Jira can change the pattern of project keys, so
 * any letters are accepted. No character of it needs escaping in JQL.
 * @see https://confluence.atlassian.com/adminjiraserver/changing-the-project-key-format-938847081.html
 */
export const PROJECT_KEY = String.raw`[\p{L}\p{N}_]{1,255}`;

/** An issue key: the project's key, a dash and a number. */
export const ISSUE_KEY = new RegExp(String.raw`^${PROJECT_KEY}-\d{1,18}$`, 'u');

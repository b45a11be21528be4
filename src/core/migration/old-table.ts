import { ISSUE_KEY } from '../jira/issue-key';

/** The macros whose tables this app can take over, by their keys; `datasource` is the list of issues of a smart link. */
export const OLD_MACROS = ['jira', 'jiraissues', 'jql-table', 'datasource'] as const;
export type OldMacro = (typeof OLD_MACROS)[number];

/** A table of another macro, as far as this app can show it. */
export interface OldTable {
  macro: OldMacro;
  jql: string;
  /** How the macro names its Jira: the name of an application link, or an address. */
  server: string | undefined;
  /** Ids or names of fields, as the macro writes them. */
  columns: string[];
  maxRows: number | undefined;
  title: string | undefined;
  /** The names of the settings that this app does not take over. */
  left: string[];
}

/** The settings that are taken over, and those that say nothing about the table. */
const KNOWN = new Set([
  ...['jqlQuery', 'jql', 'key', 'columns', 'columnIds', 'maximumIssues', 'title', 'server'],
  ...['serverId', 'cache', 'baseurl', 'anonymous', '', '__bodyContent'],
]);

/** `false` is what the macros mean without the setting too. */
const isSaid = (value: string) => value !== '' && value !== 'false';

/**
 * Reads the parameters of a macro of `OLD_MACROS`.
 * @returns undefined if they hold no query and no issue key
 * @see https://confluence.atlassian.com/doc/jira-issues-macro-139380.html
 */
export function tableOfParameters(
  macro: OldMacro,
  parameters: ReadonlyMap<string, string>,
): OldTable | undefined {
  const said = (name: string) => {
    const text = parameters.get(name)?.trim();
    return text === '' ? undefined : text;
  };
  const jql = said('jqlQuery') ?? said('jql') ?? queryOfKey(said('key'));
  if (jql === undefined) return undefined;
  const maxRows = Number(said('maximumIssues') ?? NaN);
  return {
    macro,
    jql,
    server: said('server') ?? said('baseurl'),
    columns: listOf(said('columnIds') ?? said('columns')),
    maxRows: Number.isInteger(maxRows) && maxRows > 0 ? maxRows : undefined,
    title: said('title'),
    left: [...parameters].flatMap(([name, value]) =>
      !KNOWN.has(name) && isSaid(value) ? [name] : [],
    ),
  };
}

/** No character of an issue key needs quotes that it could end. */
const queryOfKey = (key = ''): string | undefined =>
  ISSUE_KEY.test(key) ? `issuekey = "${key}"` : undefined;

const listOf = (text = ''): string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

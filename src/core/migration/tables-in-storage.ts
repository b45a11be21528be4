import { decodeReferences } from '../table/rich/character-references';
import { parseJson } from '../untrusted/parse-json';
import { tableOfDatasource } from './datasource-table';
import { type OldMacro, type OldTable, tableOfParameters } from './old-table';

/** What code blocks and the like hold is text, even if it looks like a macro. */
const CDATA = /<!\[CDATA\[[\s\S]*?\]\]>/g;

/** The macros have no body, so no other macro is inside one. The empty form has no parameters and is passed over. */
const TABLE =
  /<ac:(?:structured-)?macro\s(?:[^>]*\s)?ac:name="(jira|jiraissues|jql-table)"[^>]*(?<!\/)>([\s\S]*?)<\/ac:(?:structured-)?macro>|<a\s[^>]*>/g;
const PARAMETER = /<ac:parameter\s(?:[^>]*\s)?ac:name="([^"]*)"[^>]*>([^<]*)<\/ac:parameter>/g;
const ATTRIBUTE = /\s([\w-]+)="([^"]*)"/g;

/**
 * Finds the tables of other macros in a page's storage format, in the order of the page.
 * @see https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html
 */
export function tablesInStorage(storage: string): OldTable[] {
  return [...storage.replace(CDATA, '').matchAll(TABLE)].flatMap(([whole, macro, inside = '']) => {
    const table =
      macro === undefined
        ? tableOfLink(textsBy(ATTRIBUTE, whole))
        : tableOfParameters(macro as OldMacro, textsBy(PARAMETER, inside));
    return table ? [table] : [];
  });
}

function tableOfLink(attributes: ReadonlyMap<string, string>): OldTable | undefined {
  const datasource = parseJson(attributes.get('data-datasource') ?? '');
  return datasource === undefined
    ? undefined
    : tableOfDatasource(datasource, attributes.get('href'));
}

const textsBy = (pattern: RegExp, text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, decodeReferences(value)]),
  );

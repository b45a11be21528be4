import { property } from '../untrusted/property';
import { tableOfDatasource } from './datasource-table';
import { OLD_MACROS, type OldTable, tableOfParameters } from './old-table';

/**
 * Finds the tables of other macros in a document of the Atlassian Document Format, or in one of its nodes, in reading
 * order. It is walked without recursion, because it comes from outside and may be deeply nested.
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export function tablesInDocument(document: unknown): OldTable[] {
  const found: OldTable[] = [];
  const waiting: unknown[] = [document];
  while (waiting.length > 0) {
    const node = waiting.pop();
    const table = tableOfNode(property(node, 'type'), property(node, 'attrs'));
    if (table) found.push(table);
    const content = property(node, 'content');
    if (!Array.isArray(content)) continue;
    // One by one, because a call with too many arguments overflows the stack.
    for (const child of [...(content as unknown[])].reverse()) waiting.push(child);
  }
  return found;
}

function tableOfNode(type: unknown, attributes: unknown): OldTable | undefined {
  if (type === 'blockCard') {
    const datasource = property(attributes, 'datasource');
    return datasource === undefined
      ? undefined
      : tableOfDatasource(datasource, property(attributes, 'url'));
  }
  const macro = OLD_MACROS.find((each) => each === property(attributes, 'extensionKey'));
  return macro && tableOfParameters(macro, textsOf(property(attributes, 'parameters')));
}

/** Confluence writes `{ macroParams: { name: { value } } }`. */
function textsOf(parameters: unknown): Map<string, string> {
  const named = property(parameters, 'macroParams');
  if (typeof named !== 'object' || named === null) return new Map();
  return new Map(
    Object.keys(named).flatMap((name) => {
      const value = property(property(named, name), 'value');
      return typeof value === 'string' ? [[name, value] as const] : [];
    }),
  );
}

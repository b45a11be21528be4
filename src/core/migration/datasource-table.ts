import { parseUrl } from '../untrusted/parse-url';
import { property } from '../untrusted/property';
import type { OldTable } from './old-table';

/**
 * Reads the list of issues that Confluence's editor makes of a link to a search.
 * @param datasource `{ id, parameters: { cloudId, jql }, views: [{ type, properties: { columns: [{ key }] } }] }`
 * @param url of the search, in the Jira that is asked
 * @returns undefined if it holds no query, such as a list of Confluence's own search
 */
export function tableOfDatasource(datasource: unknown, url: unknown): OldTable | undefined {
  const address = typeof url === 'string' ? parseUrl(url) : undefined;
  const jql =
    property(property(datasource, 'parameters'), 'jql') ?? address?.searchParams.get('jql');
  if (typeof jql !== 'string' || jql.trim() === '') return undefined;
  const [view, ...others] = listOf(property(datasource, 'views'));
  const columns = listOf(property(property(view, 'properties'), 'columns'));
  return {
    macro: 'datasource',
    jql: jql.trim(),
    server: address?.href,
    columns: columns.map((column) => property(column, 'key')).filter(isText),
    maxRows: undefined,
    title: undefined,
    left: [
      ...(columns.some((column) => property(column, 'width') !== undefined) ? ['width'] : []),
      ...(columns.some((column) => property(column, 'isWrapped') === true) ? ['isWrapped'] : []),
      ...(others.length > 0 ? ['views'] : []),
    ],
  };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isText = (value: unknown): value is string => typeof value === 'string';

import type { MacroDefinition, TableSource } from '#contract/macro-definition';
import type { TableSort } from '#contract/table-sort';
import { cutOrderBy } from '../jql/cut-order-by';
import { jqlNamesOf } from '../jql/jql-names';
import { fieldsOf } from './source-table';

type Columns = MacroDefinition['columns'];

/**
 * The order that the queries of all sources have in common, by columns of the table. A field without a direction is not
 * read: Jira gives each kind of field another one.
 * @returns undefined if they have none, or the table does not show what decides it
 */
export function commonOrder({
  sources,
  columns,
}: {
  sources: readonly TableSource[];
  columns: Columns;
}): TableSort[] | undefined {
  const orders = sources.map((source) => orderOf(source, columns));
  const [first] = orders;
  const isCommon = orders.every((order) => JSON.stringify(order) === JSON.stringify(first));
  return isCommon && first && first.length > 0 ? first : undefined;
}

function orderOf(source: TableSource, columns: Columns): TableSort[] | undefined {
  const orderBy = cutOrderBy(source.jql);
  if (!orderBy || orderBy === 'none') return undefined;
  const characters = Array.from(source.jql);
  const sort = orderBy.fields.map(({ name, span }) => {
    const column = columnNamed(name, source, columns);
    const word = /\s(asc|desc)$/i.exec(characters.slice(...span).join(''))?.[1]?.toLowerCase();
    if (column === undefined || word === undefined) return undefined;
    return { fieldId: column, direction: word === 'asc' ? 'ascending' : 'descending' } as const;
  });
  return sort.every((each) => each !== undefined) ? sort : undefined;
}

/** @returns the column whose field JQL names so in that Jira */
function columnNamed(name: string, source: TableSource, columns: Columns): string | undefined {
  const wanted = name.toLowerCase();
  return columns.find((column) =>
    fieldsOf(source, [column]).some(({ fieldId }) =>
      jqlNamesOf(fieldId)?.some((each) => each.toLowerCase() === wanted),
    ),
  )?.fieldId;
}

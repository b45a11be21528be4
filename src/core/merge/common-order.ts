import type { MacroDefinition } from '#contract/macro-definition';
import type { TableSort } from '#contract/table-sort';
import { cutOrderBy } from '../jql/cut-order-by';
import { jqlNamesOf } from '../jql/jql-names';
import { sourceTable } from './source-table';

/**
 * The order that the queries of all sources have in common, by columns of the table. A field without a direction is not
 * read: Jira gives each kind of field another one.
 * @returns undefined if they have none, or the table does not show what decides it
 */
export function commonOrder(definition: MacroDefinition): TableSort[] | undefined {
  const orders = definition.sources.map((_source, at) => orderOf(definition, at));
  const [first] = orders;
  const isCommon = orders.every((order) => JSON.stringify(order) === JSON.stringify(first));
  return isCommon && first && first.length > 0 ? first : undefined;
}

function orderOf(definition: MacroDefinition, at: number): TableSort[] | undefined {
  const { jql } = definition.sources[at] ?? { jql: '' };
  const orderBy = cutOrderBy(jql);
  if (!orderBy || orderBy === 'none') return undefined;
  const characters = Array.from(jql);
  const sort = orderBy.fields.map(({ name, span }) => {
    const column = columnNamed(definition, at, name);
    const word = /\s(asc|desc)$/i.exec(characters.slice(...span).join(''))?.[1]?.toLowerCase();
    if (column === undefined || word === undefined) return undefined;
    return { fieldId: column, direction: word === 'asc' ? 'ascending' : 'descending' } as const;
  });
  return sort.every((each) => each !== undefined) ? sort : undefined;
}

/** @returns the column whose field JQL names so in that Jira */
function columnNamed(definition: MacroDefinition, at: number, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return definition.columns.find((column) =>
    sourceTable({ ...definition, columns: [column] }, at).columns.some(({ fieldId }) =>
      jqlNamesOf(fieldId)?.some((each) => each.toLowerCase() === wanted),
    ),
  )?.fieldId;
}

import type { TableSort } from '#contract/table-sort';
import { jqlNamesOf } from '../jql/jql-names';
import type { JqlOrder } from '../jql/reorder-jql';

/**
 * The order of a table in JQL.
 * @returns undefined if JQL cannot order by one of the fields
 */
export function jqlOrderOf(sort: readonly TableSort[]): JqlOrder[] | undefined {
  const order = sort.map(({ fieldId, direction }) => {
    const [name, ...others] = jqlNamesOf(fieldId) ?? [];
    if (name === undefined) return undefined;
    const names: JqlOrder['names'] = [name, ...others];
    return { names, direction: direction === 'ascending' ? 'ASC' : 'DESC' } as const;
  });
  return order.every((each) => each !== undefined) ? order : undefined;
}

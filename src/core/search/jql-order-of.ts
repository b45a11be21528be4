import { AppError } from '#contract/app-error';
import type { TableSort } from '#contract/table-sort';
import { jqlNamesOf } from '../jql/jql-names';
import type { JqlOrder } from '../jql/reorder-jql';

/**
 * The order of a table in JQL.
 * @throws {AppError} `PAYLOAD_INVALID` for a field that JQL cannot order by
 */
export function jqlOrderOf({ fieldId, direction }: TableSort): JqlOrder {
  const [name, ...others] = jqlNamesOf(fieldId) ?? [];
  if (name === undefined) {
    throw new AppError('PAYLOAD_INVALID', 'Jira cannot order issues by this field.', {
      details: { reason: 'sort.fieldId' },
    });
  }
  return { names: [name, ...others], direction: direction === 'ascending' ? 'ASC' : 'DESC' };
}

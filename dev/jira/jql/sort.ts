import type { OrderByField, Query } from '@atlaskit/jql-ast';
import type { IssueRow } from '../data/issue-row';
import type { OrderRule } from './fields/jql-field';
import { JqlError } from './jql-error';
import type { QueryContext } from './fields/jql-field';

type RowOrder = (a: IssueRow, b: IssueRow) => number;

/** Without ORDER BY the newest keys come first. */
export function compileOrder(query: Query | undefined, context: QueryContext): RowOrder {
  const key = context.fields.find('key').order;
  const byKey: RowOrder = key === undefined ? () => 0 : directed(key, 'DESC');
  const fields = query?.orderBy?.fields ?? [];
  const orders = fields.flatMap((field) => compileField(field, context) ?? []);
  return (a, b) => {
    for (const order of orders) {
      const result = order(a, b);
      if (result !== 0) return result;
    }
    return byKey(a, b);
  };
}

function compileField(by: OrderByField, context: QueryContext): RowOrder | undefined {
  const name = by.field.value;
  try {
    const rule = context.fields.find(name).order;
    if (rule === undefined) throw new JqlError(`Not able to sort using field '${name}'.`);
    return directed(rule, by.direction?.value ?? rule.direction);
  } catch (error) {
    if (!(error instanceof JqlError)) throw error;
    context.problems.push(...error.messages);
    return undefined;
  }
}

/** EMPTY counts as the greatest: last when ascending, first when descending. */
function directed({ read, compare }: OrderRule, direction: 'ASC' | 'DESC'): RowOrder {
  const sign = direction === 'ASC' ? 1 : -1;
  return (a, b) => {
    const [one, other] = [read(a), read(b)];
    if (one === undefined || other === undefined) {
      return sign * (Number(one === undefined) - Number(other === undefined));
    }
    return sign * compare(one, other);
  };
}

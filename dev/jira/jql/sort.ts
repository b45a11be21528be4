import type { OrderByField, Query } from '@atlaskit/jql-ast';
import type { IssueRow } from '../data/issue-row';
import type { OrderRule, QueryContext, Scalar } from './fields/jql-field';
import { JqlError } from './jql-error';

type RowOrder = (a: IssueRow, b: IssueRow) => number;

/** Without ORDER BY the newest keys come first. */
export function compileOrder(query: Query | undefined, context: QueryContext): RowOrder {
  const key = context.fields.find('key').order;
  const byKey: RowOrder = key === undefined ? () => 0 : directed(ranksOf(key, context), 'DESC');
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
    return directed(ranksOf(rule, context), by.direction?.value ?? rule.direction);
  } catch (error) {
    if (!(error instanceof JqlError)) throw error;
    context.problems.push(...error.messages);
    return undefined;
  }
}

/** EMPTY counts as the greatest: last when ascending, first when descending. */
function directed(ranks: Float64Array, direction: 'ASC' | 'DESC'): RowOrder {
  const sign = direction === 'ASC' ? 1 : -1;
  return (a, b) => {
    const [one, other] = [ranks[a.index] ?? 0, ranks[b.index] ?? 0];
    return one === other ? 0 : sign * (one - other);
  };
}

const kept = new WeakMap<OrderRule, Float64Array>();

/** The place of each issue in that order, by its index: found once, so that sorting compares numbers. */
function ranksOf(rule: OrderRule, { data }: QueryContext): Float64Array {
  const known = kept.get(rule);
  if (known !== undefined) return known;
  const values = data.issues.map(rule.read);
  const different = new Set<Scalar>();
  for (const value of values) if (value !== undefined) different.add(value);
  const places = new Map<Scalar, number>();
  let place = -1;
  let before: Scalar | undefined;
  for (const value of [...different].sort(rule.compare)) {
    if (before === undefined || rule.compare(before, value) !== 0) place += 1;
    places.set(value, place);
    before = value;
  }
  const empty = different.size;
  const ranks = Float64Array.from(values, (value) =>
    value === undefined ? empty : (places.get(value) ?? empty),
  );
  kept.set(rule, ranks);
  return ranks;
}

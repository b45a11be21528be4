import type { OrderByField, Query } from '@atlaskit/jql-ast';
import type { IssueRow } from '../../data/issue-row';
import type { OrderRule, QueryContext, Scalar } from '../fields/jql-field';
import { JqlError } from '../language/jql-error';

export type IssueOrder = (a: IssueRow, b: IssueRow) => number;

/**
 * ORDER BY as a comparison of issues. Issues that are equal in it follow by key, newest first.
 * A field that cannot be sorted by adds its problem to `context.problems`.
 */
export function compileOrder(query: Query | undefined, context: QueryContext): IssueOrder {
  const key = context.fields.find('key').order;
  const byKey: IssueOrder = key === undefined ? () => 0 : directed(ranksOf(key, context), 'DESC');
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

function compileField(by: OrderByField, context: QueryContext): IssueOrder | undefined {
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

/** EMPTY is the greatest value: last when ascending, first when descending. */
function directed(ranks: Float64Array, direction: 'ASC' | 'DESC'): IssueOrder {
  const sign = direction === 'ASC' ? 1 : -1;
  return (a, b) => {
    const [one, other] = [ranks[a.index] ?? 0, ranks[b.index] ?? 0];
    return one === other ? 0 : sign * (one - other);
  };
}

const ranksByRule = new WeakMap<OrderRule, Float64Array>();

/** The rank of each issue by that rule, at the index of the issue. Kept, so that sorting compares numbers only. */
function ranksOf(rule: OrderRule, { data }: QueryContext): Float64Array {
  const known = ranksByRule.get(rule);
  if (known !== undefined) return known;
  const values = data.issues.map(rule.read);
  const places = placesOf(values, rule);
  const empty = places.size;
  const ranks = Float64Array.from(values, (value) =>
    value === undefined ? empty : (places.get(value) ?? empty),
  );
  ranksByRule.set(rule, ranks);
  return ranks;
}

/** The place of each value; values that compare as equal share a place. */
function placesOf(
  values: readonly (Scalar | undefined)[],
  { compare }: OrderRule,
): ReadonlyMap<Scalar, number> {
  const different = new Set(values.filter((value) => value !== undefined));
  const places = new Map<Scalar, number>();
  let place = -1;
  let previous: Scalar | undefined;
  for (const value of [...different].sort(compare)) {
    if (previous === undefined || compare(previous, value) !== 0) place += 1;
    places.set(value, place);
    previous = value;
  }
  return places;
}

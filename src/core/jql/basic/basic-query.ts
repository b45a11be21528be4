/** A query of simple conditions, all of which an issue must meet. */
export interface BasicQuery {
  conditions: BasicCondition[];
  /** The ORDER BY to the letter; empty if there is none. */
  order: string;
}

/** One condition; without values it is not part of the query. */
export interface BasicCondition {
  /** As a query writes it. */
  field: string;
  operator: BasicOperator;
  /**
   * As a query writes them: texts, functions and EMPTY. An issue meets `is` with any of them and `isNot` with none; the other
   * operators have one.
   */
  values: string[];
}

export const BASIC_OPERATORS = [
  'is',
  'isNot',
  'contains',
  'containsNot',
  'atLeast',
  'moreThan',
  'atMost',
  'lessThan',
] as const;

/** Each has its words in `locales/` under `config.basic.operators`. */
export type BasicOperator = (typeof BASIC_OPERATORS)[number];

/** The operators that JQL writes as one sign. */
export const SIGNS: Readonly<Partial<Record<BasicOperator, string>>> = {
  contains: '~',
  containsNot: '!~',
  atLeast: '>=',
  moreThan: '>',
  atMost: '<=',
  lessThan: '<',
};

/** Writes the query. */
export function basicToJql({ conditions, order }: BasicQuery): string {
  const written = conditions.filter(({ values }) => values.length > 0).map(conditionToJql);
  return [written.join(' AND '), order].filter((part) => part !== '').join(' ');
}

function conditionToJql({ field, operator, values }: BasicCondition): string {
  const sign = SIGNS[operator];
  const [first = '', ...others] = values;
  if (sign !== undefined) return `${field} ${sign} ${first}`;
  const isExcluding = operator === 'isNot';
  // A function may return several values, which only IN takes.
  if (others.length > 0 || first.endsWith(')')) {
    return `${field} ${isExcluding ? 'NOT IN' : 'IN'} (${values.join(', ')})`;
  }
  if (first === 'EMPTY') return `${field} ${isExcluding ? 'IS NOT' : 'IS'} EMPTY`;
  return `${field} ${isExcluding ? '!=' : '='} ${first}`;
}

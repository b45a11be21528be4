import type { OperatorValue } from '@atlaskit/jql-ast';

const EQUALITY = ['=', '!=', 'in', 'not in'] as const;
const EMPTINESS = ['is', 'is not'] as const;
const ORDER = ['<', '<=', '>', '>='] as const;
const LIKE = ['~', '!~'] as const;
const HISTORY = ['was', 'was not', 'was in', 'was not in', 'changed'] as const;

const operators = (...groups: (readonly OperatorValue[])[]): ReadonlySet<OperatorValue> =>
  new Set(groups.flat());

// PLAIN fields always have a value, so that IS EMPTY is not one of their operators.
export const VALUE_OPERATORS = operators(EQUALITY, EMPTINESS);
export const PLAIN_VALUE_OPERATORS = operators(EQUALITY);
export const ORDERED_OPERATORS = operators(EQUALITY, EMPTINESS, ORDER);
export const PLAIN_ORDERED_OPERATORS = operators(EQUALITY, ORDER);
export const TEXT_OPERATORS = operators(LIKE, EMPTINESS);
export const PLAIN_TEXT_OPERATORS = operators(LIKE);
export const EMPTINESS_OPERATORS = operators(EMPTINESS);
export const HISTORY_OPERATORS = operators(EQUALITY, EMPTINESS, HISTORY);
export const ORDERED_HISTORY_OPERATORS = operators(EQUALITY, EMPTINESS, ORDER, HISTORY);
export const VERSION_OPERATORS = operators(EQUALITY, EMPTINESS, ORDER, LIKE);
export const VERSION_HISTORY_OPERATORS = operators(EQUALITY, EMPTINESS, ORDER, LIKE, HISTORY);

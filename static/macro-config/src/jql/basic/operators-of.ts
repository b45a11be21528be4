import { BASIC_OPERATORS, type BasicOperator } from '#core/jql/basic/basic-query';
import type { OfferedField } from '../completion/vocabulary-index';

/** What JQL calls them. */
const JQL_OPERATORS: Readonly<Record<BasicOperator, string>> = {
  is: '=',
  isNot: '!=',
  contains: '~',
  containsNot: '!~',
  atLeast: '>=',
  moreThan: '>',
  atMost: '<=',
  lessThan: '<',
};

const DATE = 'java.util.Date';

/** The operators of a field, the usual one first; all of them for a field that Jira does not describe. */
export function operatorsOf(offered: OfferedField | undefined): BasicOperator[] {
  if (!offered) return [...BASIC_OPERATORS];
  const { operators, types } = offered.field;
  const known = BASIC_OPERATORS.filter((each) => operators.includes(JQL_OPERATORS[each]));
  return types.includes(DATE) ? known.toSorted((one, other) => rank(one) - rank(other)) : known;
}

/** A date is seldom looked for to the minute. */
const rank = (operator: BasicOperator) => (operator === 'is' || operator === 'isNot' ? 1 : 0);

/** Whether the field holds days or moments. */
export const isDate = (offered: OfferedField | undefined) =>
  offered?.field.types.includes(DATE) ?? false;

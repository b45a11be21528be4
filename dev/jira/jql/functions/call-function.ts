import type { Scalar } from '../fields/jql-field';
import { dayAt } from '../fields/kinds/date-field';
import { JqlError } from '../language/jql-error';
import type { ClauseField } from '../fields/clause-field';
import { catalogueFunctions } from './catalogue-functions';
import { issueFunctions } from './issue-functions';
import type { JqlFunction } from './jql-function';
import { timeFunctions } from './time-functions';
import { userFunctions } from './user-functions';

/** Every function, in the order of autocomplete. */
export const FUNCTIONS: readonly JqlFunction[] = [
  ...userFunctions,
  ...timeFunctions,
  ...catalogueFunctions,
  ...issueFunctions,
];

const BY_NAME = new Map(FUNCTIONS.map((one) => [one.name.toLowerCase(), one]));

/**
 * The values that a function gives.
 * @throws {JqlError} for an unknown function, a field that does not fit it, or wrong arguments
 */
export function callFunction(
  name: string,
  args: readonly string[],
  { field, fieldName, context }: ClauseField,
): readonly Scalar[] {
  const found = BY_NAME.get(name.toLowerCase());
  if (found === undefined) {
    throw new JqlError(`Unable to find JQL function '${name}(${args.join(', ')})'.`);
  }
  checkArity(found, args);
  const isMomentForDay = found.kind === 'instant' && field.kind === 'day';
  if (found.kind !== field.kind && !isMomentForDay) {
    throw new JqlError(
      `A value provided by the function '${found.name}' is invalid for the field '${fieldName}'.`,
    );
  }
  const values = found.call({ args, context, field, fieldName });
  return isMomentForDay ? values.map((at) => dayAt(Number(at), context.zone)) : values;
}

function checkArity({ name, arity: [least, most] }: JqlFunction, args: readonly string[]): void {
  if (args.length >= least && args.length <= most) return;
  const expected = least === most ? String(least) : `between ${least} and ${most}`;
  throw new JqlError(
    `Function '${name}' expected '${expected}' arguments but received '${args.length}'.`,
  );
}

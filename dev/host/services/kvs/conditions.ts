import type { Condition, Conditions } from './kvs-request';
import { KvsRejection } from './kvs-rejection';

type Test = (actual: unknown, first: unknown, second: unknown) => boolean;

const contains: Test = (actual, part) =>
  typeof actual === 'string'
    ? actual.includes(String(part))
    : Array.isArray(actual) && actual.includes(part);

/** As in DynamoDB, a missing attribute satisfies only NOT_EXISTS, NOT_EQUAL_TO and NOT_CONTAINS. */
const TESTS: Record<string, Test> = {
  EQUAL_TO: (actual, value) => actual === value,
  NOT_EQUAL_TO: (actual, value) => actual !== value,
  EXISTS: (actual) => actual !== undefined,
  NOT_EXISTS: (actual) => actual === undefined,
  CONTAINS: contains,
  NOT_CONTAINS: (actual, part, rest) => !contains(actual, part, rest),
  BEGINS_WITH: (actual, start) => typeof actual === 'string' && actual.startsWith(String(start)),
  GREATER_THAN: (actual, value) => compare(actual, value) > 0,
  GREATER_THAN_EQUAL_TO: (actual, value) => compare(actual, value) >= 0,
  LESS_THAN: (actual, value) => compare(actual, value) < 0,
  LESS_THAN_EQUAL_TO: (actual, value) => compare(actual, value) <= 0,
  BETWEEN: (actual, from, to) => compare(actual, from) >= 0 && compare(actual, to) <= 0,
};

/** Compares two numbers or two strings. @returns NaN for anything else, which has no order */
export function compare(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left !== 'string' || typeof right !== 'string') return Number.NaN;
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Whether a value satisfies a condition. @throws {KvsRejection} INVALID_REQUEST for an unknown condition */
export function holds(
  actual: unknown,
  { condition, values }: Omit<Condition, 'property'>,
): boolean {
  const test = TESTS[condition];
  if (!test) throw new KvsRejection('INVALID_REQUEST', `There is no condition "${condition}".`);
  return test(actual, values[0], values[1]);
}

/** Whether an item satisfies all `and` conditions and one of the `or` conditions; a missing item has no attributes. */
export function allHold(item: unknown, { and, or }: Conditions): boolean {
  const attributes = (item ?? {}) as Record<string, unknown>;
  const satisfies = (condition: Condition) => holds(attributes[condition.property], condition);
  if (and && !and.every(satisfies)) return false;
  return or === undefined || or.some(satisfies);
}

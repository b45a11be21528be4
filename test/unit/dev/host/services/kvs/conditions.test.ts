import { allHold, holds } from '#dev/host/services/kvs/conditions';

const of = (condition: string, ...values: unknown[]) => ({ condition, values });

test.each([
  ['EQUAL_TO', undefined, false],
  ['NOT_EQUAL_TO', undefined, true],
  ['CONTAINS', undefined, false],
  ['NOT_CONTAINS', undefined, true],
  ['BEGINS_WITH', undefined, false],
  ['GREATER_THAN', undefined, false],
  ['LESS_THAN_EQUAL_TO', undefined, false],
  ['EXISTS', undefined, false],
  ['NOT_EXISTS', undefined, true],
])('the condition %s on an attribute that is %p is %p', (condition, missing, expected) => {
  expect(holds(missing, of(condition, 'a'))).toBe(expected);
});

test('a condition never holds between a number and a string', () => {
  for (const condition of ['EQUAL_TO', 'LESS_THAN', 'GREATER_THAN', 'LESS_THAN_EQUAL_TO']) {
    expect(holds(1, of(condition, '1'))).toBe(false);
  }
});

test('the condition BETWEEN includes both ends', () => {
  expect([1, 2, 3, 4].map((value) => holds(value, of('BETWEEN', 2, 3)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('the condition CONTAINS searches texts and lists', () => {
  expect(holds('needle in hay', of('CONTAINS', 'in'))).toBe(true);
  expect(holds(['a', 'b'], of('CONTAINS', 'b'))).toBe(true);
  expect(holds(['ab'], of('CONTAINS', 'b'))).toBe(false);
});

test('a condition requires all parts of "and" and one part of "or"', () => {
  const is = (property: string, value: unknown) => ({ property, ...of('EQUAL_TO', value) });
  const item = { a: 1, b: 2 };

  expect(allHold(item, { and: [is('a', 1), is('b', 2)] })).toBe(true);
  expect(allHold(item, { and: [is('a', 1), is('b', 3)] })).toBe(false);
  expect(allHold(item, { or: [is('a', 9), is('b', 2)] })).toBe(true);
  expect(allHold(item, { or: [is('a', 9)] })).toBe(false);
});

test('an unknown condition is refused', () => {
  expect(() => holds(1, of('LIKE', 1))).toThrow('There is no condition "LIKE".');
});

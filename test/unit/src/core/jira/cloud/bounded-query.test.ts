import { isUnbounded } from '#core/jira/cloud/bounded-query';

test.each([
  ['', true],
  ['  \n', true],
  ['order by key', true],
  [' ORDER  BY\nkey', true],
  ['a = 1 order by key', false],
  ['orderby key', false],
  ['order bykey', false],
])('the query %j has no conditions: %s', (jql, expected) => {
  expect(isUnbounded(jql)).toBe(expected);
});

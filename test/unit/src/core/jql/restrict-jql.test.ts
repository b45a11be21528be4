import { restrictJql } from '#core/jql/restrict-jql';
import { JQL_CORPUS } from '#support/jira-data/jql-corpus';
import { jqlMeaning } from '#support/jira-data/jql-meaning';

/** Quoted, because `public` is one of JQL's reserved words. */
const CLAUSE = 'project = "PUBLIC"';

test.each([
  ['one condition', 'status = Done', '(status = Done) AND (project = "PUBLIC")'],
  ['alternatives', 'a = 1 or b = 2', '(a = 1 or b = 2) AND (project = "PUBLIC")'],
  ['an order', 'a = 1 order by key', '(a = 1 ) AND (project = "PUBLIC") order by key'],
  ['an order only', 'order by key', '(project = "PUBLIC") order by key'],
  ['an order after blanks', '  ORDER BY key', '(project = "PUBLIC") ORDER BY key'],
  ['no query at all', '', '(project = "PUBLIC")'],
  ['an escaped space at the end', 'a = b\\ ', '(a = b\\ ) AND (project = "PUBLIC")'],
  [
    'the words of an order in a text',
    'summary ~ "x order by y"',
    '(summary ~ "x order by y") AND (project = "PUBLIC")',
  ],
])('restrictJql restricts %s', async (_what, jql, restricted) => {
  expect(await restrictJql(jql, CLAUSE)).toBe(restricted);
});

test('restrictJql puts a clause of alternatives in parentheses', async () => {
  expect(await restrictJql('a = 1', 'project = A or project = B')).toBe(
    '(a = 1) AND (project = A or project = B)',
  );
});

test.each([
  ['closes a parenthesis that it did not open', 'a = 1) or (b = 2'],
  ['closes a parenthesis and begins an order', 'a = 1) order by key'],
  ['leaves a parenthesis open', '(a = 1'],
  ['leaves a text open', 'summary ~ "x'],
  ['ends in an escape', 'a = b\\'],
  ['ends in the middle', 'a = 1 or'],
])('restrictJql refuses a query that %s', async (_what, jql) => {
  await expect(restrictJql(jql, CLAUSE)).rejects.toMatchObject({ code: 'JQL_INVALID' });
});

test.each(['', '  ', 'order by key', 'project = A order by key', 'project = A) or (x = 1'])(
  'restrictJql refuses %j as a clause',
  async (clause) => {
    await expect(restrictJql('a = 1', clause)).rejects.toMatchObject({ code: 'JQL_INVALID' });
  },
);

describe('of the queries that Atlassian publishes with its parser', () => {
  test.each(JQL_CORPUS)(
    'restrictJql adds the clause to the valid queries of $name',
    async ({ valid }) => {
      for (const jql of valid) {
        const before = jqlMeaning(jql);
        const after = jqlMeaning(await restrictJql(jql, CLAUSE));
        expect({ jql, errors: after.errors }).toEqual({ jql, errors: 0 });
        expect(after.order).toEqual(before.order);
        expect(after.conditions).toContain('PUBLIC');
      }
    },
  );

  test.each(JQL_CORPUS)('restrictJql refuses the invalid queries of $name', async ({ invalid }) => {
    for (const jql of invalid) {
      await expect(restrictJql(jql, CLAUSE)).rejects.toMatchObject({ code: 'JQL_INVALID' });
    }
  });
});

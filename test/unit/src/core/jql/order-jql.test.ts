import fc from 'fast-check';
import { orderJql } from '#core/jql/order-jql';
import { JQL_CORPUS } from '#support/jira-data/jql-corpus';
import { jqlMeaning } from '#support/jira-data/jql-meaning';

const POINTS = { names: ['cf[10016]'], direction: 'DESC' } as const;
const DUE = { names: ['due', 'duedate'], direction: 'ASC' } as const;
const BY_POINTS = [POINTS];
const BY_DUE = [DUE];

test.each([
  ['a query without an order', 'project = A', 'project = A ORDER BY cf[10016] DESC'],
  ['no query at all', '', 'ORDER BY cf[10016] DESC'],
  ['an order only', 'order by key', 'ORDER BY cf[10016] DESC, key'],
  [
    'an order of the query’s own, kept for equal values',
    'project = A ORDER BY priority DESC, "Quoted name" asc',
    'project = A ORDER BY cf[10016] DESC, priority DESC, "Quoted name" asc',
  ],
  [
    'the words in a text',
    'summary ~ "please order by friday" or text ~ \'order by\' order   by  created',
    'summary ~ "please order by friday" or text ~ \'order by\' ORDER BY cf[10016] DESC, created',
  ],
  [
    'the words in the name of a field',
    '"order by" = 1 ORDER BY "order by" DESC',
    '"order by" = 1 ORDER BY cf[10016] DESC, "order by" DESC',
  ],
  [
    'the same field, in whatever case',
    'a = 1 ORDER BY key, CF[10016] asc',
    'a = 1 ORDER BY cf[10016] DESC, key',
  ],
  [
    'more fields than Jira takes',
    'a = 1 ORDER BY b, c, d, e, f, g, h',
    'a = 1 ORDER BY cf[10016] DESC, b, c, d, e, f, g',
  ],
  ['a saved filter', 'filter = 10003', 'filter = 10003 ORDER BY cf[10016] DESC'],
  [
    'a property of an entity',
    'a = 1 order by issue.property["cf[10016]"].x desc',
    'a = 1 ORDER BY cf[10016] DESC, issue.property["cf[10016]"].x desc',
  ],
  [
    'characters outside the basic plane',
    'summary ~ "😀😀 𝒳" ORDER BY "🚀 launch" asc',
    'summary ~ "😀😀 𝒳" ORDER BY cf[10016] DESC, "🚀 launch" asc',
  ],
  [
    'lines and an escaped space before its order',
    'a = b\\ \n ORDER BY c',
    'a = b\\ \n ORDER BY cf[10016] DESC, c',
  ],
])('orderJql orders %s', async (_what, jql, ordered) => {
  expect(await orderJql(jql, BY_POINTS)).toBe(ordered);
});

test('orderJql knows a field by each of its names', async () => {
  expect(await orderJql('ORDER BY DueDate DESC, due, key', BY_DUE)).toBe('ORDER BY due ASC, key');
});

test('orderJql orders by several fields, the first of which decides, and keeps seven at most', async () => {
  const six = 'ORDER BY a, b, duedate, c, d, e, f';

  expect(await orderJql(six, [DUE, POINTS])).toBe(
    'ORDER BY due ASC, cf[10016] DESC, a, b, c, d, e',
  );
});

test('orderJql orders the same query twice in the same way', async () => {
  const twice = [await orderJql('a = 1', BY_DUE), await orderJql('a = 1', BY_DUE)];

  expect(twice).toEqual(['a = 1 ORDER BY due ASC', 'a = 1 ORDER BY due ASC']);
});

describe('of the queries that Atlassian publishes with its parser', () => {
  test.each(JQL_CORPUS)(
    'orderJql keeps the conditions of the valid queries of $name',
    async ({ valid }) => {
      for (const jql of valid) {
        const ordered = (await orderJql(jql, BY_POINTS)) ?? 'not ordered';
        const [before, after] = [jqlMeaning(jql), jqlMeaning(ordered)];
        expect({ jql, errors: after.errors }).toEqual({ jql, errors: 0 });
        expect(after.conditions).toBe(before.conditions);
        const kept = before.order.filter(({ field }) => field.toLowerCase() !== 'cf[10016]');
        expect(after.order).toEqual(
          [{ field: 'cf[10016]', direction: 'DESC' }, ...kept].slice(0, 7),
        );
      }
    },
  );

  test.each(JQL_CORPUS)(
    'orderJql orders none of the invalid queries of $name',
    async ({ invalid }) => {
      for (const jql of invalid) {
        expect({ jql, ordered: await orderJql(jql, BY_POINTS) }).toEqual({
          jql,
          ordered: undefined,
        });
      }
    },
  );
});

/** Words that a careless rewriting would stumble over. */
const word = fc.oneof(
  fc.constantFrom('order by', 'ORDER BY key', ') or (1 = 1', '\\', '"', "'", '😀', 'select', '\n'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const quoted = fc
  .tuple(fc.constantFrom('"', "'"), fc.array(word, { minLength: 1, maxLength: 3 }))
  .map(([mark, words]) => `${mark}x${words.join(' ').replace(/["'\\]/g, '\\$&')}${mark}`);
const field = fc.oneof(quoted, fc.constantFrom('summary', 'cf[10001]', 'issue.property[a].b'));
const clause = fc
  .tuple(field, fc.constantFrom('=', '!=', '~', '>='), quoted)
  .map((parts) => parts.join(' '));
const { conditions } = fc.letrec<{ conditions: string }>((tie) => ({
  conditions: fc.oneof(
    { maxDepth: 3 },
    clause,
    fc
      .tuple(tie('conditions'), fc.constantFrom('AND', 'or', '&&', '\n|'), tie('conditions'))
      .map((parts) => parts.join(' ')),
    tie('conditions').map((inner) => `NOT (${inner})`),
  ),
}));
const order = fc.array(fc.tuple(field, fc.constantFrom('', ' ASC', ' desc')), { maxLength: 8 });
const gap = fc.constantFrom(' ', '\n', '  \t');

test('orderJql keeps the meaning of the conditions of any query', async () => {
  const query = fc
    .tuple(conditions, order, gap)
    .map(([where, fields, space]) =>
      fields.length === 0
        ? where
        : `${where}${space}order${space}by ${fields.map((each) => each.join('')).join(' , ')}`,
    );
  await fc.assert(
    fc.asyncProperty(query, async (jql) => {
      const before = jqlMeaning(jql);
      fc.pre(before.errors === 0);
      const after = jqlMeaning((await orderJql(jql, BY_POINTS)) ?? 'not ordered');
      expect(after).toEqual({
        errors: 0,
        conditions: before.conditions,
        order: [{ field: 'cf[10016]', direction: 'DESC' }, ...before.order].slice(0, 7),
      });
    }),
    { numRuns: 150 },
  );
});

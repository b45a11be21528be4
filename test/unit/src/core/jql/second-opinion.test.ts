/** The syntax tree that Atlassian builds of its grammar, as a second opinion on what is read of a query without it. */
import { JastBuilder } from '@atlaskit/jql-ast';
import fc from 'fast-check';
import { parseByGrammar } from '#core/jql/parse-by-grammar';
import type { ParsedJql } from '#core/jql/parsed-jql';
import { JQL_CORPUS } from '#support/jira-data/jql-corpus';

function bySyntaxTree(jql: string): ParsedJql['orderBy'] | 'invalid' {
  const { query, errors } = new JastBuilder().build(jql);
  if (errors.length > 0) return 'invalid';
  const orderBy = query?.orderBy;
  if (!orderBy) return undefined;
  return {
    start: orderBy.position?.[0] ?? -1,
    fields: orderBy.fields.map(({ field, position }) => ({
      name: field.properties?.length ? '' : field.value,
      span: position ?? [-1, -1],
    })),
  };
}

function byGrammar(jql: string): ParsedJql['orderBy'] | 'invalid' {
  const { orderBy, error } = parseByGrammar(jql);
  return error ? 'invalid' : orderBy;
}

test('the grammar alone reads every published query like the syntax tree', () => {
  const queries = JQL_CORPUS.flatMap(({ valid, invalid }) => [...valid, ...invalid]);
  expect(queries.length).toBeGreaterThan(100);
  for (const jql of queries) expect([jql, byGrammar(jql)]).toEqual([jql, bySyntaxTree(jql)]);
});

const token = fc.constantFrom(
  ...['order', 'by', 'ORDER BY', 'asc', 'DESC', ',', '(', ')', 'and', 'not', 'is', 'EMPTY', '~'],
  ...['key', 'cf[10016]', '"order by"', "'a\\'b'", '"a\\"b"', 'a\\ b', '😀', '"𝒳"', '12', '-3d'],
  ...['issue.property[x].y', '=', '!=', 'in', 'was', '"', "'", '\\', '\n', '#', '{', '\u00a0'],
);
const query = fc
  .array(fc.tuple(token, fc.constantFrom(' ', '', '  ', '\t')), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));

test('the grammar alone reads any query like the syntax tree', () => {
  fc.assert(
    fc.property(fc.oneof(query, fc.string({ unit: 'grapheme' })), (jql) => {
      expect(byGrammar(jql)).toEqual(bySyntaxTree(jql));
    }),
    { numRuns: 3_000 },
  );
});

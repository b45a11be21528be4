/** The small reader of an ORDER BY, proven against Atlassian's own grammar. */
import fc from 'fast-check';
import { cutOrderBy } from '#core/jql/cut-order-by';
import { parseByGrammar } from '#core/jql/parse-by-grammar';
import { JQL_CORPUS } from '#support/jira-data/jql-corpus';

/** What the grammar reads of a query; `invalid` for one that Jira refuses with or without another order. */
function byGrammar(jql: string) {
  const { orderBy, error } = parseByGrammar(jql);
  return error ? 'invalid' : (orderBy ?? 'none');
}

function expectSame(jql: string): boolean {
  const expected = byGrammar(jql);
  const cut = cutOrderBy(jql);
  if (expected === 'invalid' || cut === undefined) return false;
  expect([jql, cut]).toEqual([jql, expected]);
  return true;
}

test('the small reader reads the ORDER BY of published queries like the grammar, or leaves them to it', () => {
  const valid = JQL_CORPUS.flatMap((file) => file.valid);
  const read = valid.filter(expectSame);

  expect(read.length / valid.length).toBeGreaterThan(0.5);
});

test.each([
  'project = APP ORDER BY priority DESC, "Quoted \\" name" asc, cf[10016]',
  'summary ~ "order by \\" x" and a in (1, -3d) order\n by created',
  'order by key',
  '',
  "text ~ 'it\\'s' AND status was in (Done) AFTER -7d ORDER BY \"🚀\" , updated",
  'assignee = currentUser() && !(a != b) || c is not EMPTY',
])('the small reader is sure of the ordinary query %j', (jql) => {
  expect(expectSame(jql)).toBe(true);
});

test.each(['a = b\\ ORDER BY c', 'a = "x', 'x ORDER BY issue.property[a].b', 'a = 1 # ORDER BY c'])(
  'the small reader leaves %j to the grammar',
  (jql) => {
    expect(cutOrderBy(jql)).toBeUndefined();
  },
);

const token = fc.constantFrom(
  ...['order', 'by', 'ORDER BY', 'asc', 'DESC', ',', '(', ')', 'and', 'not', 'is', 'EMPTY', '~'],
  ...['key', 'cf[10016]', 'cf [1]', '"order by"', "'a\\'b'", '"a\\"b"', 'a\\ b', '😀', '"𝒳"', '12'],
  ...[
    'issue.property[x].y',
    '=',
    '!=',
    'in',
    'was',
    '"',
    "'",
    '\\',
    '\n',
    '#',
    '{',
    '\u00a0',
    '-3d',
  ],
  ...['\u2028', '\v', 'é', 'ORDERBY', '"\\\\"', 'changed', 'currentUser()', 'a = 1', 'b ~ "c"'],
);
const query = fc
  .array(fc.tuple(token, fc.constantFrom(' ', '', '  ', '\t')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));
const valid = fc
  .tuple(
    fc.constantFrom('', 'a = 1 ', 'a = "order by" and (b in (1, 2)) ', "a ~ 'x' "),
    fc.array(token, { minLength: 1, maxLength: 5 }),
  )
  .map(([where, fields]) => `${where}order by ${fields.join(' ')}`);

test('the small reader never reads the ORDER BY of any valid query differently from the grammar', () => {
  let sure = 0;
  fc.assert(
    fc.property(fc.oneof(query, valid, fc.string({ unit: 'grapheme' })), (jql) => {
      if (expectSame(jql)) sure += 1;
    }),
    { numRuns: 5_000 },
  );
  expect(sure).toBeGreaterThan(100);
});

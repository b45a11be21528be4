import { syntaxProblem } from '#core/jql/writing/syntax-problem';
import { JQL_CORPUS } from '#support/jira-data/jql-corpus';

test('the check finds a problem in each of the 430 invalid queries of Atlassian’s corpus and in none of the 242 valid ones', () => {
  const valid = JQL_CORPUS.flatMap((cases) => cases.valid);
  const invalid = JQL_CORPUS.flatMap((cases) => cases.invalid);

  expect(valid.filter((jql) => syntaxProblem(jql))).toEqual([]);
  expect(invalid.filter((jql) => !syntaxProblem(jql))).toEqual([]);
  expect([valid.length, invalid.length]).toEqual([242, 430]);
});

test('a problem lies within the query, also behind an emoji and on a later line', () => {
  for (const jql of JQL_CORPUS.flatMap((cases) => cases.invalid)) {
    const problem = syntaxProblem(`summary ~ "😀😀" AND\n${jql}`);
    if (!problem) throw new Error(jql);
    expect(problem.from).toBeLessThanOrEqual(problem.to);
    expect(problem.text).toBe(`summary ~ "😀😀" AND\n${jql}`.slice(problem.from, problem.to));
  }
});

test.each([
  ['project = "My', 'unclosedQuote', '"My'],
  ['project = "a\\q"', 'badEscape', '"a\\'],
  ['project = a; b', 'reservedCharacter', ';'],
  ['project = where', 'reservedWord', 'where'],
  ['(project = A', 'unclosedParenthesis', ''],
  ['project in (A', 'unclosedParenthesis', ''],
  ['project = A)', 'unopenedParenthesis', ')'],
  ['project = A AND', 'field', ''],
  ['= A', 'field', '='],
  ['cf[ = 1', 'brackets', '='],
  ['project', 'operator', ''],
  ['project A', 'operator', 'A'],
  ['project =', 'value', ''],
  ['project = AND', 'value', 'AND'],
  ['status in Open', 'list', ''],
  ['status in', 'list', ''],
  ['a = 1 b = 2', 'joint', 'b'],
  ['a = 1 order created', 'by', 'created'],
  ['order by created down', 'order', 'down'],
])('what is wrong with “%s” is told as “%s” at “%s”', (jql, kind, text) => {
  expect(syntaxProblem(jql)).toMatchObject({ kind, text });
});

import { JQLLexer } from '@atlaskit/jql-parser/JQLLexer';
import { formatQuery } from '#core/jql/writing/format-query';
import { tokensOf } from '#core/jql/writing/jql-tokens';
import { JQL_CORPUS } from '#support/jira-data/jql-corpus';
import { jqlMeaning } from '#support/jira-data/jql-meaning';

const VALID = JQL_CORPUS.flatMap(({ valid }) => valid);

test('a formatted query has a line for each condition, single spaces and keywords in capitals', () => {
  expect(
    formatQuery(
      'project=ABC and(status in(Open,"In  Progress")or not assignee=currentUser( ))order by created desc,key',
    ),
  ).toBe(
    [
      'project = ABC',
      'AND (status IN (Open, "In  Progress") OR NOT assignee = currentUser())',
      'ORDER BY created DESC, key',
    ].join('\n'),
  );
});

test('custom fields and properties of entities stay in one piece', () => {
  const jql = 'cf[10016] >= -1 AND issue.property[a.b].c = 1';
  expect(formatQuery(jql)).toBe('cf[10016] >= -1\nAND issue.property[a.b].c = 1');
});

test('a query with an error stays as it is', () => {
  expect(formatQuery('project  =  and x')).toBe('project  =  and x');
});

test('formatting changes the meaning of no query of Atlassian’s corpus', () => {
  const meaning = (jql: string) => {
    const { conditions, ...rest } = jqlMeaning(jql);
    // The printer leaves some keywords, and some spaces between words, as they are written.
    return { conditions: tokensOf(conditions).map(({ text }) => text.toLowerCase()), ...rest };
  };
  for (const jql of VALID) expect(meaning(formatQuery(jql))).toEqual(meaning(jql));
});

test('names and values stay to the letter in each query of Atlassian’s corpus', () => {
  const words = (jql: string) =>
    tokensOf(jql)
      .filter(({ type }) => type < JQLLexer.IN || type > JQLLexer.DESC)
      .map(({ text }) => text);
  for (const jql of VALID) expect(words(formatQuery(jql))).toEqual(words(jql));
});

test('a formatted query is not changed by formatting it again', () => {
  for (const jql of VALID) expect(formatQuery(formatQuery(jql))).toBe(formatQuery(jql));
});

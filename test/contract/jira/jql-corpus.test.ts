import { JQL_CORPUS } from '#support/jira-data/jql-corpus';
import { startTestDataCenter, type TestDataCenter } from '#support/servers/start-jira-data-center';

const SYNTAX =
  /^(Error in the JQL Query: .* \(line \d+, character \d+\)|Operator '(not )?in' does not support the non-list value)/;

describe('Atlassian’s corpus of JQL', () => {
  let jira: TestDataCenter;
  beforeAll(async () => {
    jira = await startTestDataCenter();
  });
  afterAll(() => jira.stop());

  const problems = async (jql: string): Promise<string[]> =>
    (await jira.search(jql, 'admin', { maxResults: '0' })).errorMessages ?? [];

  const isSyntax = (messages: string[]): boolean =>
    messages.some((message) => SYNTAX.test(message));

  test('has the queries that we know of', () => {
    const count = (which: 'valid' | 'invalid'): number =>
      JQL_CORPUS.reduce((sum, cases) => sum + cases[which].length, 0);
    expect({ valid: count('valid'), invalid: count('invalid') }).toEqual({
      valid: 242,
      invalid: 430,
    });
  });

  test.each(JQL_CORPUS)('$name: what is valid is no syntax error', async ({ valid }) => {
    const wrong: string[] = [];
    for (const jql of valid) if (isSyntax(await problems(jql))) wrong.push(jql);
    expect(wrong).toEqual([]);
  });

  test.each(JQL_CORPUS)(
    '$name: what is invalid is a syntax error with a position',
    async ({ invalid }) => {
      const wrong: string[] = [];
      for (const jql of invalid) if (!isSyntax(await problems(jql))) wrong.push(jql);
      expect(wrong).toEqual([]);
    },
  );
});

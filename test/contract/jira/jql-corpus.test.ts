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

  test('Atlassian’s corpus of JQL has 242 valid and 430 invalid queries', () => {
    const count = (which: 'valid' | 'invalid'): number =>
      JQL_CORPUS.reduce((sum, cases) => sum + cases[which].length, 0);
    expect({ valid: count('valid'), invalid: count('invalid') }).toEqual({
      valid: 242,
      invalid: 430,
    });
  });

  test.each(JQL_CORPUS)(
    'the stand-in accepts the syntax of the valid queries of $name',
    async ({ valid }) => {
      const wrong: string[] = [];
      for (const jql of valid) if (isSyntax(await problems(jql))) wrong.push(jql);
      expect(wrong).toEqual([]);
    },
  );

  test.each(JQL_CORPUS)(
    'the stand-in reports a syntax error with a position for the invalid queries of $name',
    async ({ invalid }) => {
      const wrong: string[] = [];
      for (const jql of invalid) if (!isSyntax(await problems(jql))) wrong.push(jql);
      expect(wrong).toEqual([]);
    },
  );
});

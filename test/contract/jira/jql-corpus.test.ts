import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startTestJira, type TestJira } from '../../support/start-jira';

const DATA = join(
  dirname(require.resolve('@atlaskit/jql-parser/package.json')),
  'test-utils',
  'data',
);

interface Cases {
  valid?: string[];
  invalid?: string[];
}

/** The queries that Atlassian publishes with its own parser. */
const FILES = readdirSync(DATA).map((name): [string, Cases] => [
  name,
  JSON.parse(readFileSync(join(DATA, name), 'utf8')) as Cases,
]);

const SYNTAX =
  /^(Error in the JQL Query: .* \(line \d+, character \d+\)|Operator '(not )?in' does not support the non-list value)/;

describe('Atlassian’s corpus of JQL', () => {
  let jira: TestJira;
  beforeAll(async () => {
    jira = await startTestJira();
  });
  afterAll(() => jira.stop());

  const problems = async (jql: string): Promise<string[]> =>
    (await jira.search(jql, 'admin', { maxResults: '0' })).errorMessages ?? [];

  const isSyntax = (messages: string[]): boolean =>
    messages.some((message) => SYNTAX.test(message));

  test('has the queries that we know of', () => {
    const count = (which: keyof Cases): number =>
      FILES.reduce((sum, [, cases]) => sum + (cases[which] ?? []).length, 0);
    expect({ valid: count('valid'), invalid: count('invalid') }).toEqual({
      valid: 242,
      invalid: 430,
    });
  });

  test.each(FILES)('%s: what is valid is no syntax error', async (_, { valid }) => {
    const wrong: string[] = [];
    for (const jql of valid ?? []) if (isSyntax(await problems(jql))) wrong.push(jql);
    expect(wrong).toEqual([]);
  });

  test.each(FILES)(
    '%s: what is invalid is a syntax error with a position',
    async (_, { invalid }) => {
      const wrong: string[] = [];
      for (const jql of invalid ?? []) if (!isSyntax(await problems(jql))) wrong.push(jql);
      expect(wrong).toEqual([]);
    },
  );
});

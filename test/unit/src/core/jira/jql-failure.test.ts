import { jqlFailure } from '#core/jira/jql-failure';

test('Jira’s messages about a query lose characters that change the direction of text', () => {
  const { code, details } = jqlFailure([
    "Field '\u202eyratnemmoc\u0000'\ndoes not exist or you do not have permission to view it.",
    'x'.repeat(5000),
  ]);

  expect(code).toBe('FIELD_UNKNOWN');
  expect(details.jiraMessages?.[0]).toBe(
    "Field 'yratnemmoc ' does not exist or you do not have permission to view it.",
  );
  expect(details.jiraMessages?.[1]).toHaveLength(500);
});

test.each([
  ['Error (line 2, character 9).', { line: 2, column: 9 }],
  ['Fehler (Zeile 2, Zeichen 19).', { line: 2, column: 19 }],
  ['Error (2, 9).', { line: 2, column: 9 }],
  ['Error (line 2).', undefined],
])('the position in the sentence %j is %j', (message, position) => {
  expect(jqlFailure(['Something else.', message]).details.position).toEqual(position);
});

test.each([
  ["Field 'x' does not exist or you do not have permission to view it.", 'FIELD_UNKNOWN'],
  ["Field 'x' does not exist or this field cannot be viewed by anonymous users.", 'FIELD_UNKNOWN'],
  ["See: Field 'x' does not exist or you do not have permission to view it.", 'JQL_INVALID'],
  ["The value 'x' does not exist for the field 'project'.", 'PROJECT_HIDDEN'],
  ["The option 'x' for field 'y' does not exist.", 'PROJECT_HIDDEN'],
  ["A value with ID '1' does not exist for the field 'project'.", 'PROJECT_HIDDEN'],
  ["An issue with key 'A-1' does not exist for field 'key'.", 'PROJECT_HIDDEN'],
  ["Issue 'A-1' could not be found in function 'linkedIssues'.", 'PROJECT_HIDDEN'],
  ["See: The value 'x' does not exist for the field 'project'.", 'JQL_INVALID'],
])('a query that Jira refuses with %j ends as %s', (message, code) => {
  expect(jqlFailure([message]).code).toBe(code);
});

test('people read the first five of Jira’s sentences, and the app the first hundred', () => {
  const failure = jqlFailure(Array.from({ length: 101 }, (_, at) => `No ${at}.`));

  expect(failure.details.jiraMessages).toEqual(['No 0.', 'No 1.', 'No 2.', 'No 3.', 'No 4.']);
  expect(failure.messages).toHaveLength(100);
});

test('a refusal without a sentence has no sentences', () => {
  expect(jqlFailure([]).details).toEqual({});
});

test('a query without conditions is refused for that reason', () => {
  expect(jqlFailure(['Unbounded JQL queries are not allowed here.']).details.reason).toBe(
    'unbounded',
  );
  expect(jqlFailure(['No: Unbounded JQL queries are not allowed.']).details.reason).toBeUndefined();
});

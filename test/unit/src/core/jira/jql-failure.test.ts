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

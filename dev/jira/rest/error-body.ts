/** The body of Jira's errors: general messages, and messages by field. */
export function errorBody(...errorMessages: string[]): {
  errorMessages: string[];
  errors: Record<string, string>;
} {
  return { errorMessages, errors: {} };
}

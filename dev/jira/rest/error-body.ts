/** Jira's envelope of every error: messages for all, and messages by field. */
export function errorBody(...errorMessages: string[]): {
  errorMessages: string[];
  errors: Record<string, string>;
} {
  return { errorMessages, errors: {} };
}

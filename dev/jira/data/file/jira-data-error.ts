/** A file of issues that cannot be used; the message is one sentence for the person who named it. */
export class JiraDataError extends Error {
  override name = 'JiraDataError';
}

/** An issues file that cannot be used. The message is one sentence for the developer who chose the file. */
export class JiraDataError extends Error {
  override name = 'JiraDataError';
}

/** A wrong query, with what Jira answers in `errorMessages`. */
export class JqlError extends Error {
  override name = 'JqlError';
  readonly messages: readonly string[];

  constructor(...messages: string[]) {
    super(messages.join(' '));
    this.messages = messages;
  }
}

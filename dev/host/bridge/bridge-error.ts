/** What a bridge command answers when it refuses; the frame sees name and message. */
export class BridgeError extends Error {
  override readonly name: string;

  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

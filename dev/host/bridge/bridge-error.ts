/** The refusal of a bridge command. The frame sees its name and message. */
export class BridgeError extends Error {
  override readonly name: string;

  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

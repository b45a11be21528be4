/** The refusal of a bridge command. The frame sees its name, message and metadata. */
export class BridgeError extends Error {
  override readonly name: string;
  readonly metadata: object | undefined;

  constructor(name: string, message: string, metadata?: object) {
    super(message);
    this.name = name;
    this.metadata = metadata;
  }
}

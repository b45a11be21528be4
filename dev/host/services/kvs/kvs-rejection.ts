/** An answer of the storage that `@forge/kvs` turns into ForgeKvsAPIError, with this code. */
export class KvsRejection extends Error {
  readonly code: KvsErrorCode;
  readonly status: number;

  constructor(code: KvsErrorCode, message: string) {
    super(message);
    this.code = code;
    this.status = STATUS[code] ?? 400;
  }
}

type KvsErrorCode =
  /** The only code that the SDK takes for "no value". */
  | 'KEY_NOT_FOUND'
  | 'KEY_TOO_SHORT'
  | 'KEY_TOO_LONG'
  | 'INVALID_KEY'
  | 'MAX_SIZE'
  | 'MAX_DEPTH'
  | 'RATE_LIMIT_EXCEEDED'
  /** `keyPolicy: FAIL_IF_EXISTS` and the key exists. */
  | 'KEY_CONFLICT'
  /** A condition of a transaction does not hold. */
  | 'CONDITIONAL_CHECK_FAILED'
  /** Not from the documentation: a request that the SDK's types do not allow. */
  | 'INVALID_REQUEST'
  /** Not from the documentation: a value that the manifest's entity does not describe. */
  | 'INVALID_ENTITY';

const STATUS: Partial<Record<KvsErrorCode, number>> = {
  KEY_NOT_FOUND: 404,
  KEY_CONFLICT: 409,
  CONDITIONAL_CHECK_FAILED: 409,
  RATE_LIMIT_EXCEEDED: 429,
};

/** A refusal of the storage, which `@forge/kvs` turns into a `ForgeKvsAPIError` with the same code. */
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
  /** The only code that the SDK translates to "no value". */
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
  /** Not documented: a request that the types of the SDK do not allow. */
  | 'INVALID_REQUEST'
  | 'INVALID_TTL'
  /** The manifest declares no such entity. */
  | 'SCHEMA_NOT_FOUND'
  /** The value of an attribute is not of its type. */
  | 'INCORRECT_PROPERTY_TYPE'
  /** Not documented: an item or a query that does not fit the entity of the manifest otherwise. */
  | 'INVALID_ENTITY';

const STATUS: Partial<Record<KvsErrorCode, number>> = {
  KEY_NOT_FOUND: 404,
  KEY_CONFLICT: 409,
  SCHEMA_NOT_FOUND: 404,
  RATE_LIMIT_EXCEEDED: 429,
};

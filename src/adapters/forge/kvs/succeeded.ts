import { ForgeKvsAPIError } from '@forge/kvs';

const CONFLICT_CODES = ['KEY_CONFLICT', 'CONDITIONAL_CHECK_FAILED', 'TRANSACTION_CONFLICT'];

/**
 * Runs a write that may come second, with `FAIL_IF_EXISTS` or with a condition.
 * @returns false if another write was first
 * @see https://developer.atlassian.com/platform/forge/storage-reference/transactions-entities/
 */
export async function succeeded(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}

function isConflict(error: unknown): boolean {
  if (!(error instanceof ForgeKvsAPIError)) return false;
  return error.responseDetails.status === 409 || CONFLICT_CODES.includes(error.code);
}

/**
 * @see https://developer.atlassian.com/platform/forge/limits-kvs-ce/
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/storage-api-basic-api/
 */
export const MAX_KEY_CHARACTERS = 500;
export const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

export const MAX_VALUE_BYTES = 240 * 1024;
/** The page on secrets names a smaller limit than the page on limits; the smaller one applies here. */
export const MAX_SECRET_BYTES = 128 * 1024;
/** The page on limits says 31 and the page on errors 32; the smaller one applies here. */
export const MAX_DEPTH = 31;

export const MAX_TTL_DAYS = 365;
/** "Expired values may still be read": they stay for the longest documented time, so an app cannot rely on less. */
export const EXPIRED_KEPT_MS = 48 * 60 * 60 * 1000;

/** Limits of one batch or one transaction. */
export const MAX_OPERATIONS = 25;
export const MAX_OPERATIONS_BYTES = 4 * 1024 * 1024;

export const DEFAULT_PAGE_SIZE = 10;
export const MAX_PAGE_SIZE = 100;

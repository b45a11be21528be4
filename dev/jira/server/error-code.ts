/** `ENOENT`, `Z_BUF_ERROR` …: of an error of the system. Empty when there is none. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

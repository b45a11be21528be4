import { KvsRejection } from './kvs-rejection';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './limits';

interface Page<Row> {
  rows: Row[];
  cursor?: string;
}

interface PageRequest {
  limit: number | undefined;
  cursor: string | undefined;
}

/**
 * The page of the rows that begins after the cursor.
 *
 * @param rows in order
 * @throws {KvsRejection} INVALID_REQUEST
 */
export function pageOf<Row extends { key: string }>(
  rows: Row[],
  { limit = DEFAULT_PAGE_SIZE, cursor }: PageRequest,
): Page<Row> {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE_SIZE) {
    throw new KvsRejection('INVALID_REQUEST', `The limit must be between 1 and ${MAX_PAGE_SIZE}.`);
  }
  const begin = cursor === undefined ? 0 : indexAfter(rows, cursor);
  const page = rows.slice(begin, begin + limit);
  const last = page.at(-1);
  const hasMore = begin + page.length < rows.length;
  return last && hasMore ? { rows: page, cursor: encode(begin, last.key) } : { rows: page };
}

/** If the row of the cursor was deleted meanwhile, its former position counts. */
function indexAfter(rows: { key: string }[], cursor: string): number {
  const { begin, key } = decode(cursor);
  const found = rows.findIndex((row) => row.key === key);
  return found === -1 ? Math.min(begin, rows.length) : found + 1;
}

function encode(begin: number, key: string): string {
  return Buffer.from(JSON.stringify({ begin, key })).toString('base64url');
}

function decode(cursor: string): { begin: number; key: string } {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as {
      begin: number;
      key: string;
    };
  } catch {
    throw new KvsRejection('INVALID_REQUEST', 'The cursor does not come from a query.');
  }
}

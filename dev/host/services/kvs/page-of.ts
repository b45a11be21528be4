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

/** Where a row stands: the value of the indexed attribute, and the key among equals. */
export type Position = [order: unknown, key: string];

/**
 * The page of the rows that begins after the cursor, also if the row of the cursor was deleted meanwhile.
 *
 * @param rows in the order of their positions
 * @param order of the rows; `compare` of two positions is positive if the second comes first
 * @throws {KvsRejection} INVALID_REQUEST
 */
export function pageOf<Row>(
  rows: Row[],
  { limit = DEFAULT_PAGE_SIZE, cursor }: PageRequest,
  order: { positionOf: (row: Row) => Position; compare: (a: Position, b: Position) => number },
): Page<Row> {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE_SIZE) {
    throw new KvsRejection('INVALID_REQUEST', `The limit must be between 1 and ${MAX_PAGE_SIZE}.`);
  }
  const after = cursor === undefined ? undefined : decode(cursor);
  const rest = after ? rows.filter((row) => order.compare(order.positionOf(row), after) > 0) : rows;
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const hasMore = rest.length > page.length;
  return last && hasMore ? { rows: page, cursor: encode(order.positionOf(last)) } : { rows: page };
}

function encode(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function decode(cursor: string): Position {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Position;
  } catch {
    throw new KvsRejection('INVALID_REQUEST', 'The cursor does not come from a query.');
  }
}

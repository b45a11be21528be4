import * as v from 'valibot';
import { searchPageSchema } from '#core/jira/data-center/data-center-responses';
import { readMarkup } from '#core/table/rich/markup-to-rich';
import { tableColumns, tableRows } from '#core/table/table-rows';
import { BENCH_COLUMNS } from './bench-columns';
import { interleavedTimes, median } from './interleaved-times';

const ROUNDS = 31;

export interface CellsSpeed {
  issues: number;
  bodyBytes: number;
  parseMs: number;
  cellsMs: number;
  /** {@link cellsMs} without parsing the answer by its schema. */
  readersMs: number;
}

/** Measures the time from the body of a search to its table, and `JSON.parse` of the same body. */
export function measureCells(body: string): CellsSpeed {
  const parsed: unknown = JSON.parse(body);
  const checked = v.parse(searchPageSchema, parsed);
  const medians = interleavedTimes(
    {
      parse: () => JSON.parse(body) as unknown,
      cells: () => toTable(v.parse(searchPageSchema, parsed)),
      readers: () => toTable(checked),
    },
    ROUNDS,
    median,
  );
  return {
    issues: checked.issues.length,
    bodyBytes: Buffer.byteLength(body),
    parseMs: medians.parse,
    cellsMs: medians.cells,
    readersMs: medians.readers,
  };
}

function toTable({ issues, described }: v.InferOutput<typeof searchPageSchema>) {
  const options = { fieldIds: BENCH_COLUMNS, fields: described };
  const place = {
    baseUrl: 'https://jira.example.com/jira',
    today: '2026-11-22',
    now: 0,
    readMarkup,
  };
  return [tableColumns(BENCH_COLUMNS, described), tableRows(issues, { ...options, ...place })];
}

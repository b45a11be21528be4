import fc from 'fast-check';
import type { Cell } from '#contract/issue-table';
import { COLUMNS, DOING, DONE, EMPTY, points, row, tags, TO_DO } from '#support/builders/view-rows';
import { summarize, VALUES_MAX } from '#core/view/summarize';

const CONTEXT = { locale: 'en-US', timeZone: 'UTC' };
const numberIn = (cell: Cell | undefined) => (cell?.type === 'number' ? cell.value : 0);
const add = (cells: (Cell | undefined)[]) => cells.reduce((sum, cell) => sum + numberIn(cell), 0);

const anyIssues = fc
  .array(
    fc.record({
      status: fc.constantFrom(EMPTY, TO_DO, DOING, DONE),
      labels: fc.uniqueArray(fc.constantFrom('red', 'blue', 'green'), { maxLength: 3 }),
      points: fc.option(fc.integer({ min: -100, max: 100 }), { nil: undefined }),
    }),
    { maxLength: 30 },
  )
  .map((issues) =>
    issues.map(({ status, labels, points: value }, at) =>
      row(`A-${at}`, status, EMPTY, tags(...labels), value === undefined ? EMPTY : points(value)),
    ),
  );

test.each([undefined, 'points'])(
  'rows, columns and cells of a summary add up to its total where each issue has one value (sum of %s)',
  (sum) => {
    fc.assert(
      fc.property(anyIssues, (all) => {
        const issues = all.map(({ key, cells }) =>
          row(key, cells[1] ?? EMPTY, cells[1] ?? EMPTY, EMPTY, cells[4] ?? EMPTY),
        );
        const mode = { kind: 'summary', rows: 'status', columns: 'priority', sum } as const;
        const found = summarize({ columns: COLUMNS, issues }, mode, CONTEXT);

        const total = numberIn(found?.total);
        expect(found?.overlaps).toBe(false);
        expect(add(found?.rowTotals ?? [])).toBe(total);
        expect(add(found?.columnTotals ?? [])).toBe(total);
        found?.cells.forEach((cells, at) => expect(add(cells)).toBe(numberIn(found.rowTotals[at])));
        if (!sum) expect(total).toBe(issues.length);
      }),
    );
  },
);

test('an issue with several values counts at each of them, and once in the total', () => {
  fc.assert(
    fc.property(anyIssues, (issues) => {
      const mode = { kind: 'summary', rows: 'labels' } as const;
      const found = summarize({ columns: COLUMNS, issues }, mode, CONTEXT);

      const places = issues.map(({ cells }) =>
        cells[3]?.type === 'tags' ? cells[3].tags.length : 1,
      );
      const counted = places.reduce((sum, each) => sum + each, 0);
      expect(add(found?.rowTotals ?? [])).toBe(counted);
      expect(numberIn(found?.total)).toBe(issues.length);
      expect(found?.overlaps).toBe(counted > issues.length);
    }),
  );
});

test('beyond the largest values a summary counts the others together', () => {
  const names = Array.from({ length: VALUES_MAX.summary.rows + 20 }, (_, at) => `label ${at}`);
  const issues = [
    ...names.map((name, at) => row(`A-${at}`, EMPTY, EMPTY, tags(name))),
    row('B-1', EMPTY, EMPTY, tags('label 119')),
  ];
  const mode = { kind: 'summary', rows: 'labels' } as const;

  const found = summarize({ columns: COLUMNS, issues }, mode, CONTEXT);

  expect(found?.rows).toHaveLength(VALUES_MAX.summary.rows);
  expect(found?.rows.at(-1)).toEqual({ cell: EMPTY, others: 21 });
  expect(found?.rows.at(-2)?.cell).toEqual(tags('label 119'));
  expect(add(found?.rowTotals ?? [])).toBe(issues.length);
});

test('values stand in the order of their column, with the issues that have none behind them', () => {
  const issues = [row('A-1'), row('A-2', DOING), row('A-3', TO_DO), row('A-4', DOING)];
  const mode = { kind: 'bar', rows: 'status' } as const;

  const found = summarize({ columns: COLUMNS, issues }, mode, CONTEXT);

  expect(found?.rows.map(({ cell }) => cell)).toEqual([TO_DO, DOING, EMPTY]);
  expect(found?.rowTotals.map(numberIn)).toEqual([1, 2, 1]);
});

test('there is no summary of a column that the table does not have', () => {
  const mode = { kind: 'bar', rows: 'status', columns: 'gone' } as const;
  expect(summarize({ columns: COLUMNS, issues: [] }, mode, CONTEXT)).toBeUndefined();
});

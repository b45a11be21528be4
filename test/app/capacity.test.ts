/** Counts what the app uses of Forge's and Jira's limits, and compares it with docs/scale.md. Prices and times are not compared. */
import { readFileSync } from 'node:fs';
import { measureActions, type Measured } from '#dev/capacity/measure-actions';
import { actionsTable, limitsTable, pointsTable } from '#dev/capacity/tables';

let measured: Measured;
beforeAll(async () => {
  measured = await measureActions();
});

/** Without the spaces that line up the columns. */
const rowsIn = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[ -]+\|/.test(line))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join('|'),
    );

test.each([
  ['what a table uses', actionsTable],
  ['the page views that each limit allows', limitsTable],
  ['the points of Jira Cloud', pointsTable],
])('docs/scale.md is right about %s', (_what, table) => {
  const documented = rowsIn(readFileSync('docs/scale.md', 'utf8'));

  for (const row of rowsIn(table(measured))) expect(documented).toContain(row);
});

import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { IssueTable } from '#contract/issue-table';
import type { TablePage } from '#contract/table-page';
import { openResource, textOf } from '#support/ui/open-resource';
import { aDefinition, aTable, ok } from '#support/ui/samples';

const TOTAL = 40;

type Part = (page: TablePage) => unknown;

/** A Jira of {@link TOTAL} issues that returns ten of them at once, however many are asked for. */
function part({ after }: TablePage, more: Partial<IssueTable> = {}): IssueTable {
  const start = after?.start ?? 0;
  const end = Math.min(start + 10, TOTAL);
  const { rows, ...table } = aTable(end);
  const next = end < TOTAL ? { next: { start: end, last: `ROCKET-${end}` } } : {};
  return {
    ...table,
    rows: rows.slice(start),
    count: { shown: end, total: TOTAL },
    ...next,
    ...more,
  };
}

/** @param answer to each question after the first */
const openLong = async (answer: Part = (page) => ok(part(page))) => {
  let asked = 0;
  const bridge = await openResource('macro', (fake) => {
    const config = aDefinition({ display: { maxRows: 5000 } });
    fake.context.extension = { config, content: { id: '42' } };
    fake.answers = {
      loadTable: ({ page }: { page: TablePage }) => (asked++ === 0 ? ok(part(page)) : answer(page)),
    };
  });
  await screen.findByRole('table');
  return bridge;
};

const rowsShown = () => document.querySelectorAll('tbody tr').length;
const footer = () => textOf(document.querySelector('.table-footer__count'));
/** A question that is answered when the test says so. */
function held() {
  const waiting: ((answer: unknown) => void)[] = [];
  return { ask: () => new Promise((resolve) => waiting.push(resolve)), waiting };
}

test('a long table shows its first part at once and the rest as it comes, until it is whole', async () => {
  const bridge = await openLong();

  await waitFor(() => expect(footer()).toMatch(/^40 issues/));

  expect(rowsShown()).toBe(40);
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(bridge.invocationsOf('loadTable')).toMatchObject([
    { page: { rows: 100 } },
    { page: { after: { start: 10, last: 'ROCKET-10' } } },
    { page: { after: { start: 20 } } },
    { page: { after: { start: 30 } } },
  ]);
});

test('a reader stops a long table and loads the rest later', async () => {
  const { ask, waiting } = held();
  let isHeld = true;
  await openLong((page) => (isHeld ? ask() : ok(part(page))));
  expect(
    (await screen.findByRole('progressbar', { name: 'Loading issues' })).getAttribute('max'),
  ).toBe('40');

  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  await screen.findByText('Stopped after 10 issues.');
  waiting[0]?.(ok(part({ after: { start: 10, last: 'ROCKET-10' } })));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Load the rest' }));
  expect(footer()).toMatch(/^10 of 40 issues/);
  isHeld = false;
  await userEvent.keyboard('{Enter}');

  await waitFor(() => expect(footer()).toMatch(/^40 issues/));
  expect(rowsShown()).toBe(40);
});

test('a part that fails leaves the issues before it, says so and can be tried again', async () => {
  let isBroken = true;
  const error = { code: 'JIRA_TIMEOUT', message: 'late' };
  await openLong((page) => (isBroken ? { ok: false, error } : ok(part(page))));

  await screen.findByText(/The issues after the first 10 could not be loaded/);
  expect(rowsShown()).toBe(10);
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Load the rest' }));

  await waitFor(() => expect(footer()).toMatch(/^40 issues/));
});

test('a result that changed between two parts says so and shows no issue twice', async () => {
  await openLong((page) =>
    ok({ ...part(page), rows: aTable((page.after?.start ?? 0) + 10).rows.slice(5) }),
  );

  await screen.findByText(/The result changed while it was loaded/);

  const keys = [...document.querySelectorAll('tbody td:first-child')].map((cell) => textOf(cell));
  expect(keys).toEqual([...new Set(keys)]);
  expect(keys).toHaveLength(40);
});

test('rows that have no room in one answer are asked for in smaller parts', async () => {
  const bridge = await openLong((page) => {
    const count = { shown: 12, total: TOTAL, limitedBy: 'size' as const };
    return ok((page.rows ?? 0) > 200 ? { ...part(page), count, next: undefined } : part(page));
  });

  await waitFor(() => expect(footer()).toMatch(/^40 issues/));

  const asked = bridge.invocationsOf('loadTable') as { page: TablePage }[];
  expect(asked.map(({ page }) => page.rows)).toEqual([100, 500, 250, 125, 125, 125]);
});

test('a long table that is refreshed keeps its rows until the new ones are all there', async () => {
  const { ask, waiting } = held();
  let isHeld = false;
  await openLong((page) => (isHeld && page.after ? ask() : ok(part(page))));
  await waitFor(() => expect(footer()).toMatch(/^40 issues/));

  isHeld = true;
  await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
  await waitFor(() => expect(waiting).toHaveLength(1));
  expect(rowsShown()).toBe(40);
  isHeld = false;
  waiting[0]?.(ok(part({ after: { start: 10, last: 'ROCKET-10' } })));

  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect(rowsShown()).toBe(40);
});

test('while the rest is loading, a column sorts what is there without asking Jira for it again', async () => {
  const bridge = await openLong(held().ask);
  await screen.findByRole('progressbar');

  await userEvent.click(screen.getByRole('button', { name: 'Summary' }));

  await screen.findByText(/sorted here: Summary, ascending/);
  screen.getByText(/Sorting, filters and totals cover those that are here/);
  expect(bridge.invocationsOf('loadTable').filter((asked) => 'sort' in (asked as object))).toEqual(
    [],
  );
});

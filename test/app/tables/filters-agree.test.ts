import fc from 'fast-check';
import type { IssueTable } from '#contract/issue-table';
import type { ColumnFilter } from '#contract/table-view';
import type { ColumnChoice } from '#contract/columns';
import { DEMO_USERS } from '#dev/jira/data/demo-users';
import { NEUTRAL_FORMAT } from '#core/table/text/cell-format';
import { filterRows } from '#core/view/filter-rows';
import { cellsAt, choiceValues, measureOf } from '#core/view/filter-values';
import { allColumns } from '#core/view/table-line';
import { jqlOfFilter } from '#support/builders/jql-of-filter';
import { aDefinition, useAppSite } from '#support/sites/app-site';

const site = useAppSite();
const QUERY = 'project = APP AND key <= APP-100';
const RUNS = 60;

let linkId: string;
let table: IssueTable;

const load = (columns: string[], jql: string) =>
  site().value<IssueTable>('jql-table', 'reader1', 'loadTable', {
    definition: aDefinition(linkId, { columns, jql: `${jql} ORDER BY key`, maxRows: 200 }),
  });

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('reader1', linkId);
  const fields = await site().value<ColumnChoice[]>('jql-table', 'reader1', 'listColumnChoices', {
    linkId,
  });
  const points = fields.find(({ name }) => name === 'Story Points')?.fieldId ?? 'no field';
  const choices = ['status', 'issuetype', 'priority', 'labels', 'fixVersions', 'components'];
  table = await load([...choices, 'duedate', 'created', points], QUERY);
});

const noneOrSome = <T>(values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

/** Any condition on a column that its own cells suggest. */
function filterOf(at: number): fc.Arbitrary<ColumnFilter> {
  const fieldId = table.columns[at]?.fieldId ?? '';
  const cells = cellsAt(table.rows, at);
  const empty = fc
    .boolean()
    .map((isEmpty) => ({ fieldId, kind: 'empty', empty: isEmpty }) as const);
  const numbers = cells.flatMap((cell) => measureOf(cell) ?? []);
  if (numbers.length > 0) {
    const end = noneOrSome(numbers);
    return fc.oneof(
      empty,
      fc.record({ fieldId: fc.constant(fieldId), kind: fc.constant('number'), min: end, max: end }),
    );
  }
  const days = cells.flatMap((cell) =>
    cell.type === 'date' ? [cell.date] : cell.type === 'datetime' ? [cell.at.slice(0, 10)] : [],
  );
  if (days.length > 0) {
    const end = noneOrSome(days);
    return fc.oneof(
      empty,
      fc.record({ fieldId: fc.constant(fieldId), kind: fc.constant('date'), from: end, to: end }),
    );
  }
  const values = [...new Set(cells.flatMap(choiceValues))];
  return fc
    .tuple(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(([chosen, isNot]) => ({
      fieldId,
      kind: 'choice',
      values: chosen,
      ...(isNot && { not: true }),
    }));
}

test('the browser and Jira agree on which issues meet any conditions on columns', async () => {
  const timeZone = DEMO_USERS.find(({ name }) => name === 'reader1')?.timeZone ?? 'UTC';
  const context = { today: '2026-01-01', timeZone, format: NEUTRAL_FORMAT };
  const columns = allColumns(table.columns);
  const filters = fc
    .subarray(
      columns.map(({ at }) => at),
      { minLength: 1, maxLength: 3 },
    )
    .chain((places) => fc.tuple(...places.map(filterOf)));
  let remaining = 0;

  await fc.assert(
    fc.asyncProperty(filters, async (conditions) => {
      const here = filterRows(table.rows, { columns, filters: conditions }, context);
      const jql = [QUERY, ...conditions.map(jqlOfFilter)].join(' AND ');
      const { rows } = await load(['issuekey'], jql);
      expect({ jql, keys: here.map(({ key }) => key) }).toEqual({
        jql,
        keys: rows.map(({ key }) => key),
      });
      remaining += here.length;
    }),
    { numRuns: RUNS },
  );

  expect(table.rows.length).toBeGreaterThan(50);
  expect(remaining).toBeGreaterThan(RUNS);
});

const ask = (jql: string, filters: ColumnFilter[], columns: string[]) =>
  site().value<IssueTable>('jql-table', 'reader1', 'loadTable', {
    definition: aDefinition(linkId, { columns, jql, maxRows: 200 }),
    filters,
  });
const keysOf = ({ rows }: Pick<IssueTable, 'rows'>) => rows.map(({ key }) => key);

test('a table that Jira filters holds the issues that the browser would leave, and no others but those of a day at its ends', async () => {
  const timeZone = DEMO_USERS.find(({ name }) => name === 'reader1')?.timeZone ?? 'UTC';
  const context = { today: '2026-01-01', timeZone, format: NEUTRAL_FORMAT };
  const columns = allColumns(table.columns);
  const places = columns.map(({ at }) => at);
  const filters = fc
    .subarray(places, { minLength: 1, maxLength: 3 })
    .chain((some) => fc.tuple(...some.map(filterOf)));
  const ids = table.columns.map(({ fieldId }) => fieldId);
  let asked = 0;

  await fc.assert(
    fc.asyncProperty(filters, async (conditions) => {
      const found = await ask(`${QUERY} ORDER BY key`, conditions, ids);
      const here = filterRows(table.rows, { columns, filters: conditions }, context);
      const there = filterRows(found.rows, { columns, filters: conditions }, context);

      expect(keysOf({ rows: there })).toEqual(keysOf({ rows: here }));
      if (conditions.every(({ kind }) => kind !== 'date')) {
        expect(found.rows).toHaveLength(here.length);
      }
      expect(found.filters).toEqual(conditions);
      asked += here.length;
    }),
    { numRuns: RUNS },
  );

  expect(asked).toBeGreaterThan(RUNS);
});

const DONE: ColumnFilter = { fieldId: 'status', kind: 'choice', values: ['Done'] };
const ALL = 'order by key desc';

test.each([
  ['alternatives', 'project = APP OR project = WEB ORDER BY key desc'],
  ['an order that looks like conditions', `summary ~ "order by" OR project = APP ${ALL}`],
  ['no conditions', ALL],
  ['a quote and parentheses', `summary ~ "\\"(" OR (project = APP) ${ALL}`],
  ['an emoji before its order', `summary ~ "🚀" OR project = APP ${ALL}`],
])('a query with %s keeps its meaning when Jira filters it', async (_what, jql) => {
  const columns = ['issuekey', 'status'];
  const found = await ask(jql, [DONE], columns);
  const some = await load(['issuekey'], 'project = APP and status = Done and key < APP-60');

  expect(found.filters).toEqual([DONE]);
  const statuses = found.rows.map(({ cells }) => cells[1]);
  expect(statuses.every((cell) => cell?.type === 'status' && cell.name === 'Done')).toBe(true);
  expect(found.count.total).toBeGreaterThanOrEqual(some.rows.length);
  const keys = found.rows.map(({ key }) => key);
  if (jql.startsWith('project')) expect(keys.some((key) => key.startsWith('WEB'))).toBe(true);
});

test.each<[string, ColumnFilter]>([
  ['a value that Jira does not know', { ...DONE, values: ['No such status'] }],
  ['words, which Jira finds otherwise', { fieldId: 'summary', kind: 'text', text: 'rou' }],
  ['a value with a line break', { ...DONE, values: ['a\nb'] }],
])('a condition on %s leaves the filtering to the browser', async (_what, filter) => {
  const found = await ask(`${QUERY} ORDER BY key`, [filter], ['issuekey', 'summary', 'status']);

  expect(found).not.toHaveProperty('filters');
  expect(found.rows).toHaveLength(table.rows.length);
});

test('a value in a filter is never read as JQL', async () => {
  const values = ['x") OR project = WEB OR labels in ("y', 'back\\slash', "it's"];

  const found = await ask(QUERY, [{ fieldId: 'labels', kind: 'choice', values }], ['labels']);

  expect(found.filters).toBeDefined();
  expect(found.rows).toEqual([]);
});

test('a table is not filtered by a column that it does not show', async () => {
  const answer = await site().invoke('jql-table', 'reader1', 'loadTable', {
    definition: aDefinition(linkId, { columns: ['issuekey'] }),
    filters: [DONE],
  });

  expect(answer).toMatchObject({ ok: false, error: { code: 'PAYLOAD_INVALID' } });
});

test('Jira knows who reads and which sprints are active', async () => {
  const fields = await site().value<ColumnChoice[]>('jql-table', 'reader1', 'listColumnChoices', {
    linkId,
  });
  const sprint = fields.find(({ name }) => name === 'Sprint')?.fieldId ?? 'no field';
  const columns = ['issuekey', 'assignee', sprint];
  const mine: ColumnFilter = { fieldId: 'assignee', kind: 'current', of: 'reader' };
  const now: ColumnFilter = { fieldId: sprint, kind: 'current', of: 'sprint' };

  const [own, current] = [await ask(ALL, [mine], columns), await ask(ALL, [now], columns)];

  const name = DEMO_USERS.find((user) => user.name === 'reader1')?.displayName;
  const people = own.rows.map(({ cells }) => cells[1]);
  expect(people.every((cell) => cell?.type === 'user' && cell.name === name)).toBe(true);
  expect(own.rows.length).toBeGreaterThan(0);
  const context = { today: '2026-01-01', timeZone: 'UTC', format: NEUTRAL_FORMAT };
  const here = filterRows(
    current.rows,
    { columns: allColumns(current.columns), filters: [now] },
    context,
  );
  expect(keysOf({ rows: here })).toEqual(keysOf(current));
  expect(current.rows.length).toBeGreaterThan(0);
});

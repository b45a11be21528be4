import fc from 'fast-check';
import type { Cell, IssueTable, TableRow } from '#contract/issue-table';
import type { MacroDefinition, TableSource } from '#contract/macro-definition';
import { mergeTables } from '#core/merge/merge-tables';
import { sortedOrder } from '#core/table/sort-key';

const LINKS = ['acme', 'beta', 'gamma'] as const;
const EN = { locale: 'en' };

const definitionOf = (
  sources: Partial<TableSource>[],
  { columns = ['issuekey', 'created', 'derived.site'], maxRows = 50 } = {},
): MacroDefinition => ({
  v: 1,
  sources: sources.map((source, at) => ({
    linkId: LINKS[at] ?? '',
    jql: '',
    ...source,
  })) as MacroDefinition['sources'],
  columns: columns.map((fieldId) => ({ fieldId })),
  display: { maxRows },
});

/** Of a Jira: issues `APP-<number>`, created on that day. */
function tableOf(site: string, numbers: number[], more: Partial<IssueTable> = {}): IssueTable {
  const cells = (number: number): Cell[] => [
    { type: 'issue', key: `APP-${number}`, url: `https://${site}.test/browse/APP-${number}` },
    { type: 'datetime', at: new Date(number * 86_400_000).toISOString() },
    { type: 'tags', tags: [site] },
  ];
  const rows = numbers.map((number) => ({ key: `APP-${number}`, cells: cells(number) }));
  return {
    columns: ['issuekey', 'created', 'derived.site'].map((fieldId) => ({ fieldId, name: fieldId })),
    rows,
    count: { shown: rows.length, total: rows.length },
    link: { id: site, name: site, displayUrl: `https://${site}.test` },
    searchUrl: `https://${site}.test/issues/`,
    asOf: '2026-11-27T20:00:00.000Z',
    ...more,
  };
}

const at = (row: TableRow, column: number) => row.cells[column] ?? { type: 'empty' };
const siteOf = (row: TableRow) => {
  const cell = at(row, 2);
  return cell.type === 'tags' ? cell.tags[0] : '';
};
const urls = ({ rows }: IssueTable) =>
  rows.map((row) => {
    const cell = at(row, 0);
    return cell.type === 'issue' ? cell.url : '';
  });

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 20 });
const sites = fc.array(numbers, { minLength: 2, maxLength: 3 });
const direction = fc.constantFrom('ascending' as const, 'descending' as const);

test('every issue of every site stands once in the merged table, whatever keys repeat', () => {
  fc.assert(
    fc.property(sites, (lists) => {
      const tables = lists.map((list, site) => tableOf(LINKS[site] ?? '', list));
      const merged = mergeTables(
        definitionOf(
          lists.map(() => ({})),
          { columns: ['issuekey', 'created', 'derived.site'], maxRows: 100 },
        ),
        tables.map((table) => ({ table })),
        EN,
      );

      expect(new Set(urls(merged)).size).toBe(merged.rows.length);
      expect(new Set(merged.rows.map(({ key }) => key)).size).toBe(merged.rows.length);
      expect(merged.rows).toHaveLength(lists.flat().length);
      expect(merged.count).toEqual({ shown: lists.flat().length, total: lists.flat().length });
    }),
  );
});

test('sites that are sorted by a column stand in the order of all their values, cut at the limit', () => {
  fc.assert(
    fc.property(sites, direction, fc.integer({ min: 1, max: 60 }), (lists, way, maxRows) => {
      const sort = [{ fieldId: 'created', direction: way }];
      const tables = lists.map((list, site) =>
        tableOf(
          LINKS[site] ?? '',
          list.toSorted((a, b) => (way === 'ascending' ? a - b : b - a)),
          { sort },
        ),
      );
      const definition = definitionOf(
        lists.map(() => ({})),
        { columns: ['issuekey', 'created', 'derived.site'], maxRows },
      );

      const merged = mergeTables(
        definition,
        tables.map((table) => ({ table })),
        { ...EN, sort },
      );

      const all = tables.flatMap(({ rows }) => rows);
      const reference = sortedOrder(
        all.map((row) => at(row, 1)),
        { ...EN, descending: way === 'descending' },
      ).map((index) => all[index]?.cells);
      expect(merged.rows.map(({ cells }) => cells)).toEqual(reference.slice(0, maxRows));
      expect(merged.sort).toEqual(sort);
      const bySite = (merged.sites ?? []).map(({ count }) => count?.shown ?? 0);
      expect(bySite.reduce((sum, each) => sum + each, 0)).toBe(merged.count.shown);
      expect(merged.count.total).toBe(all.length);
    }),
  );
});

test('queries that end in the same order are merged in it', () => {
  const jql = 'project = APP ORDER BY created DESC';
  const merged = mergeTables(
    definitionOf([{ jql }, { jql: 'order by Created desc' }]),
    [{ table: tableOf('acme', [9, 4, 1]) }, { table: tableOf('beta', [7, 4, 2]) }],
    EN,
  );

  expect(merged.rows.map(({ key }) => key)).toEqual([
    'APP-9',
    'APP-7',
    'APP-4',
    'APP-4 2',
    'APP-2',
    'APP-1',
  ]);
  expect(merged.sort).toBeUndefined();
});

test.each([
  ['have different orders', ['ORDER BY created DESC', 'ORDER BY created ASC']],
  ['do not all have one', ['ORDER BY created DESC', 'project = APP']],
  ['leave the direction to Jira', ['ORDER BY created', 'ORDER BY created']],
  ['order by what the table does not show', ['ORDER BY due ASC', 'ORDER BY due ASC']],
])('sites whose queries %s stand one below the other', (_what, queries) => {
  const merged = mergeTables(
    definitionOf(queries.map((jql) => ({ jql }))),
    [{ table: tableOf('acme', [2, 9]) }, { table: tableOf('beta', [1, 5]) }],
    EN,
  );

  expect(merged.rows.map(siteOf)).toEqual(['acme', 'acme', 'beta', 'beta']);
});

test('without a common order each site has its share of the author’s limit, and leaves what it does not need', () => {
  const merged = mergeTables(
    definitionOf([{}, {}, {}], { columns: ['issuekey', 'created', 'derived.site'], maxRows: 10 }),
    [
      { table: tableOf('acme', [1, 2, 3, 4, 5, 6, 7, 8]) },
      { table: tableOf('beta', [1]) },
      { table: tableOf('gamma', [1, 2, 3, 4, 5, 6, 7, 8]) },
    ],
    EN,
  );

  const shown = merged.sites?.map(({ count }) => count?.shown);
  expect(shown?.reduce<number>((sum, each = 0) => sum + each, 0)).toBe(10);
  expect(shown?.[1]).toBe(1);
  expect(Math.abs((shown?.[0] ?? 0) - (shown?.[2] ?? 0))).toBeLessThanOrEqual(1);
  expect(merged.count).toEqual({ shown: 10, total: 17, limitedBy: 'author' });
});

test('a merged count is as exact as its least exact part, and leaves out a site that failed', () => {
  const about = {
    shown: 2,
    total: 1000,
    precision: 'approximate' as const,
    limitedBy: 'jira' as const,
  };
  const merged = mergeTables(
    definitionOf([{}, {}, {}]),
    [
      { table: tableOf('acme', [1, 2], { count: about }) },
      { table: tableOf('beta', [1, 2, 3]) },
      { error: { code: 'JIRA_TIMEOUT', message: 'late' } },
    ],
    EN,
  );

  expect(merged.count).toEqual({
    shown: 5,
    total: 1003,
    precision: 'approximate',
    limitedBy: 'jira',
  });
  expect(merged.sites?.map(({ count, error }) => count?.total ?? error?.code)).toEqual([
    1000,
    3,
    'JIRA_TIMEOUT',
  ]);
});

test('two queries of one Jira show an issue once', () => {
  const merged = mergeTables(
    definitionOf([{ linkId: 'acme' }, { linkId: 'acme' }]),
    [{ table: tableOf('acme', [1, 2]) }, { table: tableOf('acme', [2, 3]) }],
    EN,
  );

  expect(merged.rows.map(({ key }) => key)).toEqual(['APP-1', 'APP-2', 'APP-3']);
  expect(merged.count).toEqual({ shown: 3, total: 3 });
});

test('a column shows the field that each Jira has for it, and is empty where a Jira has none', () => {
  const points = (fieldId: string, value: number): Partial<IssueTable> => ({
    columns: [{ fieldId, name: 'Story Points', align: 'end', sortable: true }],
    rows: [{ key: 'APP-1', cells: [{ type: 'number', value }] }],
  });
  const columnId = 'customfield_10016';
  const merged = mergeTables(
    definitionOf(
      [
        { fields: [{ columnId, fieldId: columnId }] },
        { fields: [{ columnId, fieldId: 'customfield_10207' }] },
        { fields: [] },
      ],
      { columns: [columnId], maxRows: 50 },
    ),
    [
      { table: tableOf('acme', [1], points(columnId, 3)) },
      { table: tableOf('beta', [1], points('customfield_10207', 5)) },
      { table: tableOf('gamma', [1], { columns: [] }) },
    ],
    EN,
  );

  expect(merged.columns.map(({ fieldId, name }) => [fieldId, name])).toEqual([
    [columnId, 'Story Points'],
  ]);
  expect(merged.rows.map(({ cells }) => cells)).toEqual([
    [{ type: 'number', value: 3 }],
    [{ type: 'number', value: 5 }],
    [{ type: 'empty' }],
  ]);
});

test('issues of a Jira that has no such field are not the reader’s own', () => {
  const filters = [{ fieldId: 'customfield_1', kind: 'current' as const, of: 'reader' as const }];
  const mine = tableOf('acme', [1], {
    columns: [{ fieldId: 'customfield_1', name: 'Owner' }],
    filters,
  });
  const merged = mergeTables(
    definitionOf([{}, {}], { columns: ['customfield_1'], maxRows: 50 }),
    [{ table: mine }, { table: tableOf('beta', [2]) }],
    { ...EN, filters },
  );

  expect(merged.rows.map(({ key }) => key)).toEqual(['APP-1']);
  expect(merged.filters).toEqual(filters);
});

test('a merged table of no answers has no columns, and tells why each site is missing', () => {
  const merged = mergeTables(
    definitionOf([{}, {}]),
    [{ error: { code: 'LINK_MISSING', message: 'gone' } }, {}],
    EN,
  );

  expect(merged.columns).toEqual([]);
  expect(merged.sites).toEqual([
    { linkId: 'acme', error: { code: 'LINK_MISSING', message: 'gone' } },
    { linkId: 'beta' },
  ]);
});

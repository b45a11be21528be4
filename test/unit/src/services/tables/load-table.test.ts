import { dataCenterClient } from '#core/jira/data-center/data-center-client';
import type { TableSort } from '#contract/table-sort';
import type { Transport } from '#core/jira/transport';
import { loadTable } from '#src/services/tables/load-table';
import { aLink } from '#support/builders/a-link';
import { NO_SHARED_ACCOUNT, oneApprovedLink, testSystem } from '#support/builders/test-system';

interface Search {
  startAt: number;
  maxResults: number;
}

const JQL = 'project = "A & B"';

const LINK = aLink();
const CALLER = { accountId: 'reader', timezone: 'Europe/Berlin' };

/** A Jira with so many issues that gives at most `pageCap` of them at once. */
function tableOf({
  total,
  pageCap = 1000,
  describes = true,
  summaryEmojis = 0,
  refuses,
}: Partial<JiraSize> & { total: number }) {
  const searches: Search[] = [];
  const queries: string[] = [];
  const transport: Transport = (path) => {
    if (path.endsWith('/field')) {
      return Promise.resolve(Response.json([{ id: 'summary', name: 'From the list', schema: {} }]));
    }
    const query = new URLSearchParams(path.split('?')[1]);
    const startAt = Number(query.get('startAt'));
    const maxResults = Number(query.get('maxResults'));
    searches.push({ startAt, maxResults });
    const jql = query.get('jql') ?? '';
    queries.push(jql);
    const refusal = refuses?.(jql);
    if (refusal !== undefined) {
      return Promise.resolve(Response.json({ errorMessages: [refusal] }, { status: 400 }));
    }
    const count = Math.max(0, Math.min(maxResults, pageCap, total - startAt));
    const issues = Array.from({ length: count }, (_, index) => ({
      key: `ABC-${startAt + index + 1}`,
      fields: { summary: `Issue ${startAt + index + 1} ${'😀'.repeat(summaryEmojis)}` },
    }));
    const names = describes ? { names: { summary: 'Summary' } } : {};
    const headers = { 'x-ausername': 'reader1' };
    return Promise.resolve(Response.json({ issues, total, ...names }, { headers }));
  };
  return { ...tableOver(transport), searches, queries };
}

function tableOver(transport: Transport) {
  const { system } = testSystem();
  const jira = dataCenterClient(transport, () => undefined);
  const load = loadTable({
    ...NO_SHARED_ACCOUNT,
    approvedLinks: oneApprovedLink(),
    asReader: (_l, _a, use) => use(jira),
    system,
    siteJira: transport,
  });
  const table = (maxRows: number, summaryColumns = 1, { sort, jql = JQL }: Wish = {}) =>
    load(CALLER, {
      sort,
      definition: {
        v: 1,
        sources: [{ linkId: LINK.id, jql }],
        columns: [
          { fieldId: 'issuekey' },
          ...Array.from({ length: summaryColumns }, () => ({ fieldId: 'summary' })),
        ],
        display: { maxRows },
      },
    });
  return { table };
}

interface JiraSize {
  total: number;
  pageCap: number;
  describes: boolean;
  summaryEmojis: number;
  /** Jira's reason to refuse the query; undefined if it runs it. */
  refuses: (jql: string) => string | undefined;
}

interface Wish {
  sort?: TableSort[];
  jql?: string;
}

const NOT_SORTABLE = "Not able to sort using field 'summary'.";
const BY_SUMMARY: TableSort[] = [{ fieldId: 'summary', direction: 'descending' }];

test('a loaded table states its total, its source and its time', async () => {
  const { table } = tableOf({ total: 3 });

  await expect(table(50)).resolves.toMatchObject({
    columns: [
      { fieldId: 'issuekey', name: 'Key', sortable: true },
      { fieldId: 'summary', name: 'Summary', sortable: true },
    ],
    count: { shown: 3, total: 3 },
    link: { id: LINK.id, name: LINK.name, displayUrl: LINK.baseUrl },
    searchUrl: `${LINK.baseUrl}/issues/?jql=project%20%3D%20%22A%20%26%20B%22`,
    asOf: '2026-11-22T12:00:00.000Z',
  });
});

test('a table that the author’s limit cut names that limit', async () => {
  const { table, searches } = tableOf({ total: 613 });

  expect((await table(50)).count).toEqual({ shown: 50, total: 613, limitedBy: 'author' });
  expect(searches).toEqual([{ startAt: 0, maxResults: 50 }]);
});

test('a table that no limit cut names no limit', async () => {
  const { table } = tableOf({ total: 50 });

  expect((await table(50)).count).toEqual({ shown: 50, total: 50 });
});

test('a Jira with smaller pages is asked until every row is loaded once', async () => {
  const { table, searches } = tableOf({ total: 613, pageCap: 100 });

  const { rows, count } = await table(250);

  expect(new Set(rows.map(({ key }) => key)).size).toBe(250);
  expect(count).toEqual({ shown: 250, total: 613, limitedBy: 'author' });
  expect(searches).toEqual([
    { startAt: 0, maxResults: 250 },
    { startAt: 100, maxResults: 150 },
    { startAt: 200, maxResults: 50 },
  ]);
});

test('a Jira with tiny pages is asked a limited number of times, and the table says that it is cut', async () => {
  const { table, searches } = tableOf({ total: 613, pageCap: 1 });

  expect((await table(250)).count).toEqual({ shown: 10, total: 613, limitedBy: 'pages' });
  expect(searches).toHaveLength(10);
});

test('of a Jira that sends more issues than requested, the table shows the requested number', async () => {
  const flood = Array.from({ length: 200_000 }, (_, index) => ({ key: `ABC-${index + 2}` }));
  const transport: Transport = (path) => {
    const isFirst = path.includes('startAt=0');
    const issues = isFirst ? [{ key: 'ABC-1' }] : flood;
    return Promise.resolve(Response.json({ issues, total: 50, names: { summary: 'Summary' } }));
  };
  const { table } = tableOver(transport);

  expect((await table(50)).rows).toHaveLength(50);
});

test('columns have their names even if the search response describes no fields', async () => {
  const { table } = tableOf({ total: 0, describes: false });

  expect((await table(50)).columns[1]?.name).toBe('From the list');
});

test('a table that is too large for Forge has fewer rows and says so', async () => {
  const { table } = tableOf({ total: 1000, summaryEmojis: 200 });

  const result = await table(1000, 39);

  expect(Buffer.byteLength(JSON.stringify(result))).toBeLessThan(5_000_000);
  expect(result.rows.length).toBeGreaterThan(100);
  expect(result.count).toEqual({ shown: result.rows.length, total: 1000, limitedBy: 'size' });
});

describe('a reader’s own order', () => {
  test('a reader’s order is requested in one search and returned with the rows', async () => {
    const { table, queries } = tableOf({ total: 3 });

    const { sort, searchUrl } = await table(50, 1, { sort: BY_SUMMARY });

    expect(sort).toEqual(BY_SUMMARY);
    expect(queries).toEqual([`${JQL} ORDER BY summary DESC`]);
    expect(new URL(searchUrl).searchParams.get('jql')).toBe(queries[0]);
  });

  test('a reader’s order that Jira refuses is replaced by the author’s', async () => {
    const { table, queries } = tableOf({
      total: 3,
      refuses: (jql) => (jql.includes('ORDER') ? NOT_SORTABLE : undefined),
    });

    const { sort, rows, searchUrl } = await table(50, 1, { sort: BY_SUMMARY });

    expect(sort).toBeUndefined();
    expect(rows).toHaveLength(3);
    expect(queries).toEqual([`${JQL} ORDER BY summary DESC`, JQL]);
    expect(new URL(searchUrl).searchParams.get('jql')).toBe(JQL);
  });

  test('a reader’s order is ignored if only Jira can parse the query', async () => {
    const jql = 'project = A // a Jira with comments';
    const { table, queries } = tableOf({ total: 3 });

    expect((await table(50, 1, { sort: BY_SUMMARY, jql })).sort).toBeUndefined();
    expect(queries).toEqual([jql]);
  });

  test('a reader’s order by a field that is not a column is refused before Jira is asked', async () => {
    const { table, queries } = tableOf({ total: 3 });
    const sort: TableSort[] = [{ fieldId: 'priority', direction: 'ascending' }];

    await expect(table(50, 1, { sort })).rejects.toMatchObject({ code: 'PAYLOAD_INVALID' });
    expect(queries).toEqual([]);
  });
});

test('the grammar locates the error in a query if Jira does not', async () => {
  const { table } = tableOf({ total: 3, refuses: () => 'No.' });

  await expect(table(50, 1, { jql: 'project = = A' })).rejects.toMatchObject({
    code: 'JQL_INVALID',
    details: { jiraMessages: ['No.'], position: { line: 1, column: 11 } },
  });
});

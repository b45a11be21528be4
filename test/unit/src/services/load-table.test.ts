import { dataCenterClient } from '../../../../src/core/jira/data-center-client';
import type { Transport } from '../../../../src/core/jira/transport';
import { loadTable } from '../../../../src/services/load-table';
import { aLink } from '../../../support/a-link';
import { oneLinkStore, testSystem } from '../../../support/test-system';

interface Search {
  startAt: number;
  maxResults: number;
}

const LINK = aLink();
const CALLER = { accountId: 'reader', timezone: 'Europe/Berlin' };

/** A Jira with so many issues that gives at most `pageCap` of them at once. */
function tableOf({
  total,
  pageCap = 1000,
  describes = true,
  summaryEmojis = 0,
}: Partial<JiraSize> & { total: number }) {
  const searches: Search[] = [];
  const transport: Transport = (path) => {
    if (path.endsWith('/field')) {
      return Promise.resolve(Response.json([{ id: 'summary', name: 'From the list', schema: {} }]));
    }
    const query = new URLSearchParams(path.split('?')[1]);
    const startAt = Number(query.get('startAt'));
    const maxResults = Number(query.get('maxResults'));
    searches.push({ startAt, maxResults });
    const count = Math.max(0, Math.min(maxResults, pageCap, total - startAt));
    const issues = Array.from({ length: count }, (_, index) => ({
      key: `ABC-${startAt + index + 1}`,
      fields: { summary: `Issue ${startAt + index + 1} ${'😀'.repeat(summaryEmojis)}` },
    }));
    const names = describes ? { names: { summary: 'Summary' } } : {};
    return Promise.resolve(Response.json({ issues, total, ...names }));
  };
  return { ...tableOver(transport), searches };
}

function tableOver(transport: Transport) {
  const { system } = testSystem();
  const jira = dataCenterClient(transport, () => undefined);
  const load = loadTable({ links: oneLinkStore(), asReader: (_l, _a, use) => use(jira), system });
  const table = (maxRows: number, summaryColumns = 1) =>
    load(CALLER, {
      definition: {
        v: 1,
        sources: [{ linkId: LINK.id, jql: 'project = "A & B"' }],
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
}

test('a table says what it shows of what there is, from where and when', async () => {
  const { table } = tableOf({ total: 3 });

  await expect(table(50)).resolves.toMatchObject({
    columns: [
      { fieldId: 'issuekey', name: 'Key' },
      { fieldId: 'summary', name: 'Summary' },
    ],
    count: { shown: 3, total: 3 },
    link: { id: LINK.id, name: LINK.name, displayUrl: LINK.baseUrl },
    searchUrl: `${LINK.baseUrl}/issues/?jql=project%20%3D%20%22A%20%26%20B%22`,
    asOf: '2026-11-22T12:00:00.000Z',
  });
});

test('the author’s limit is named when it is what cut the list', async () => {
  const { table, searches } = tableOf({ total: 613 });

  expect((await table(50)).count).toEqual({ shown: 50, total: 613, limitedTo: 50 });
  expect(searches).toEqual([{ startAt: 0, maxResults: 50 }]);
});

test('a limit that cuts nothing is not named', async () => {
  const { table } = tableOf({ total: 50 });

  expect((await table(50)).count).toEqual({ shown: 50, total: 50 });
});

test('a Jira with smaller pages is asked until the rows are there, each once', async () => {
  const { table, searches } = tableOf({ total: 613, pageCap: 100 });

  const { rows, count } = await table(250);

  expect(new Set(rows.map(({ key }) => key)).size).toBe(250);
  expect(count).toEqual({ shown: 250, total: 613, limitedTo: 250 });
  expect(searches).toEqual([
    { startAt: 0, maxResults: 250 },
    { startAt: 100, maxResults: 150 },
    { startAt: 200, maxResults: 50 },
  ]);
});

test('a Jira with tiny pages is not asked for ever, and the cut is told', async () => {
  const { table, searches } = tableOf({ total: 613, pageCap: 1 });

  expect((await table(250)).count).toEqual({ shown: 10, total: 613 });
  expect(searches).toHaveLength(10);
});

test('a Jira that sends far more than it was asked for is taken at what was asked for', async () => {
  const flood = Array.from({ length: 200_000 }, (_, index) => ({ key: `ABC-${index + 2}` }));
  const transport: Transport = (path) => {
    const isFirst = path.includes('startAt=0');
    const issues = isFirst ? [{ key: 'ABC-1' }] : flood;
    return Promise.resolve(Response.json({ issues, total: 50, names: { summary: 'Summary' } }));
  };
  const { table } = tableOver(transport);

  expect((await table(50)).rows).toHaveLength(50);
});

test('columns have their names also when Jira describes no fields with the answer', async () => {
  const { table } = tableOf({ total: 0, describes: false });

  expect((await table(50)).columns[1]?.name).toBe('From the list');
});

test('an answer that Forge would refuse as too large has fewer rows, and says so', async () => {
  const { table } = tableOf({ total: 1000, summaryEmojis: 200 });

  const result = await table(1000, 39);

  expect(Buffer.byteLength(JSON.stringify(result))).toBeLessThan(5_000_000);
  expect(result.rows.length).toBeGreaterThan(100);
  expect(result.count).toEqual({ shown: result.rows.length, total: 1000 });
});

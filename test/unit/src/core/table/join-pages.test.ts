import fc from 'fast-check';
import type { IssueTable } from '#contract/issue-table';
import type { PagePosition } from '#contract/table-page';
import { dataCenterClient } from '#core/jira/data-center/data-center-client';
import type { Transport } from '#core/jira/transport';
import { makeIssueTable } from '#core/search/make-issue-table';
import { joinPages } from '#core/table/join-pages';
import { aTable } from '#support/ui/samples';

/** As many issues may leave a result between two parts of it. */
const LEAVING_MAX = 20;
const MAX_ROWS = 1000;

/** A Jira with a list of issues that changes. */
function jiraWith(keys: string[]) {
  const list = { keys };
  const transport: Transport = (path) => {
    const { searchParams } = new URL(path, 'https://jira.example.com');
    const [from, count] = ['startAt', 'maxResults'].map((name) => Number(searchParams.get(name)));
    const issues = list.keys
      .slice(from, (from ?? 0) + (count ?? 0))
      .map((key) => ({ key, fields: {} }));
    return Promise.resolve(
      Response.json({ total: list.keys.length, issues }, { headers: { 'x-ausername': 'reader' } }),
    );
  };
  return { list, client: dataCenterClient(transport, () => undefined) };
}

async function partOf(
  { client }: ReturnType<typeof jiraWith>,
  rows: number,
  after?: PagePosition,
): Promise<IssueTable> {
  const start = after?.start ?? 0;
  const found = await client.search({
    jql: 'project = ABC',
    fieldIds: ['summary'],
    maxResults: MAX_ROWS - start,
    enough: rows,
    after,
  });
  return makeIssueTable(
    { ...found, fields: found.described, supplements: {}, jql: '' },
    {
      link: { id: '1', name: 'Jira', displayUrl: 'https://jira.example.com' },
      fieldIds: ['issuekey'],
      maxRows: MAX_ROWS,
      start,
      now: 0,
      timezone: 'UTC',
    },
  );
}

const keysOf = ({ rows }: IssueTable) => rows.map(({ key }) => key);

test('a result of Data Center that changes between its parts shows every issue once, and no issue that stayed is missing', async () => {
  const change = fc.record({
    leaving: fc.array(fc.nat(), { maxLength: LEAVING_MAX }),
    coming: fc.array(fc.nat(), { maxLength: 5 }),
  });
  let changedRuns = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 1, max: 40 }),
      fc.array(change, { maxLength: 4 }),
      async (count, rows, changes) => {
        const jira = jiraWith(Array.from({ length: count }, (_, at) => `ABC-${at + 1}`));
        const atFirst = jira.list.keys;
        let table = await partOf(jira, rows);
        for (let turn = 0; table.next; turn += 1) {
          if (turn > 200) throw new Error('It does not end.');
          changeList(jira.list, changes[turn], turn);
          table = joinPages(table, await partOf(jira, rows, table.next));
        }

        const shown = keysOf(table);
        expect(new Set(shown).size).toBe(shown.length);
        const stayed = atFirst.filter((key) => jira.list.keys.includes(key));
        expect(shown).toEqual(expect.arrayContaining(stayed));
        // An issue that comes where another one leaves moves none.
        const hasMoved = shown.length !== jira.list.keys.length;
        if (hasMoved) expect(table.changed).toBe(true);
        changedRuns += hasMoved ? 1 : 0;
      },
    ),
    { numRuns: 300 },
  );
  expect(changedRuns).toBeGreaterThan(50);
});

function changeList(
  list: { keys: string[] },
  { leaving, coming }: { leaving: number[]; coming: number[] } = { leaving: [], coming: [] },
  turn: number,
): void {
  const gone = new Set(leaving.map((at) => list.keys[at % Math.max(1, list.keys.length)]));
  const kept = list.keys.filter((key) => !gone.has(key));
  for (const [index, at] of coming.entries()) {
    kept.splice(at % (kept.length + 1), 0, `NEW-${100 * turn + index + 1}`);
  }
  list.keys = kept;
}

test('the estimate of the first part stays until the last part tells how many issues there are', () => {
  const estimate = { shown: 2, total: 500, precision: 'approximate' } as const;
  const first = aTable(2, { count: estimate, next: { start: 2, last: 'ROCKET-2' } });
  const [, , third, fourth] = aTable(4).rows;
  const page = (rows: IssueTable['rows'], count: IssueTable['count'], next?: PagePosition) => ({
    ...aTable(0),
    rows,
    count,
    ...(next && { next }),
  });

  const joined = joinPages(
    first,
    page(
      third ? [third] : [],
      { shown: 3, total: 3, precision: 'at-least' },
      { start: 3, last: 'ROCKET-3' },
    ),
  );
  const whole = joinPages(joined, page(fourth ? [fourth] : [], { shown: 4, total: 4 }));

  expect(joined.count).toEqual({ shown: 3, total: 500, precision: 'approximate' });
  expect(whole.count).toEqual({ shown: 4, total: 4 });
  expect(whole.next).toBeUndefined();
});

test('an issue that comes again in a later part is shown once, in its place, as Jira described it last', () => {
  const first = aTable(3, { next: { start: 3, last: 'ROCKET-3' } });
  const cells = [{ type: 'text' as const, text: 'newer' }];

  const joined = joinPages(first, { ...aTable(0), rows: [{ key: 'ROCKET-2', cells }] });

  expect(keysOf(joined)).toEqual(['ROCKET-1', 'ROCKET-2', 'ROCKET-3']);
  expect(joined.rows[1]?.cells).toBe(cells);
  expect(joined.changed).toBe(true);
});

import type { ColumnChoice } from '#contract/columns';
import type { Cell, IssueTable } from '#contract/issue-table';
import type { TableSort } from '#contract/table-sort';
import { aDefinition, useAppSite } from '#support/sites/app-site';

const site = useAppSite();
let linkId: string;

beforeAll(async () => {
  linkId = await site().createLink();
  await site().connect('reader1', linkId);
});

const load = (
  columns: string[],
  options: { jql?: string; maxRows?: number } = {},
  sort?: TableSort[],
) =>
  site().value<IssueTable>('jql-table', 'reader1', 'loadTable', {
    definition: aDefinition(linkId, { columns, ...options }),
    ...(sort && { sort }),
  });

const numbers = ({ rows }: IssueTable, column: number) =>
  rows
    .map(({ cells }) => cells[column])
    .flatMap((cell?: Cell) => (cell?.type === 'number' ? [cell.value] : []));

describe('a table in the reader’s order', () => {
  const findPoints = async () => {
    const fields = await site().value<ColumnChoice[]>('jql-table', 'reader1', 'listColumnChoices', {
      linkId,
    });
    const points = fields.find(({ name }) => name === 'Story Points');
    if (!points) throw new Error('no field');
    return points.fieldId;
  };

  test.each(['ascending', 'descending'] as const)(
    'a table in the reader’s order sorts the %s numbers of a custom field as numbers',
    async (direction) => {
      const fieldId = await findPoints();
      const jql = '"Story Points" is not EMPTY ORDER BY summary';

      const table = await load(['issuekey', fieldId], { jql }, [{ fieldId, direction }]);

      const shown = numbers(table, 1);
      const sign = direction === 'ascending' ? 1 : -1;
      expect(shown).toEqual([...shown].sort((a, b) => sign * (a - b)));
      expect(shown).toHaveLength(50);
      expect(table.sort).toEqual([{ fieldId, direction }]);
    },
  );

  test('a sorted table holds exactly the issues of the query, whatever texts the query contains', async () => {
    const jql = 'summary ~ "order by" or project = ROCKET ORDER BY created';
    const sort: TableSort[] = [
      { fieldId: 'priority', direction: 'descending' },
      { fieldId: 'issuekey', direction: 'ascending' },
    ];
    const projects = await load(['project'], { maxRows: 1000 });
    expect(projects.rows.length).toBeGreaterThan(0);
    const known = jql.replace('ROCKET', projects.rows[0]?.key.split('-')[0] ?? '');

    const byAuthor = await load(['issuekey', 'priority'], { jql: known, maxRows: 1000 });
    const byReader = await load(['issuekey', 'priority'], { jql: known, maxRows: 1000 }, sort);

    const keys = ({ rows }: IssueTable) => rows.map(({ key }) => key);
    expect(byReader.sort).toEqual(sort);
    expect(byReader.count).toEqual(byAuthor.count);
    expect(keys(byReader)).not.toEqual(keys(byAuthor));
    if (byAuthor.count.shown === byAuthor.count.total) {
      expect(keys(byReader).sort()).toEqual(keys(byAuthor).sort());
    }
  });

  test('a table can be sorted by every column that is marked as sortable', async () => {
    const fields = await site().value<ColumnChoice[]>('jql-table', 'reader1', 'listColumnChoices', {
      linkId,
    });
    const ids = fields.map(({ fieldId }) => fieldId);
    const tables = [await load(ids.slice(0, 40), { maxRows: 2 })];
    if (ids.length > 40) tables.push(await load(ids.slice(40, 80), { maxRows: 2 }));
    const sortable = tables.flatMap(({ columns }) => columns.filter((column) => column.sortable));

    const refused: string[] = [];
    for (const { fieldId } of sortable) {
      const sort = [{ fieldId, direction: 'ascending' as const }];
      if (!(await load([fieldId], { maxRows: 1 }, sort)).sort) refused.push(fieldId);
    }

    expect(sortable.length).toBeGreaterThan(20);
    expect(refused).toEqual([]);
  });
});

test('an invalid, hidden, forbidden and empty order are four different answers', async () => {
  const codeOf = async (jql: string) => {
    const result = await site().invoke<IssueTable>('jql-table', 'reader1', 'loadTable', {
      definition: aDefinition(linkId, { jql }),
    });
    return result.ok ? result.value.count : result.error.code;
  };

  expect(await codeOf('project = = A')).toBe('JQL_INVALID');
  expect(await codeOf('project = NOSUCHPROJECT')).toBe('PROJECT_HIDDEN');
  expect(await codeOf('universe = 42')).toBe('FIELD_UNKNOWN');
  expect(await codeOf('summary ~ "wordthatisnowhere"')).toEqual({ shown: 0, total: 0 });
  const denied = { 'x-seraph-loginreason': 'AUTHORISATION_FAILED' };
  const kind = { type: 'status', status: 403, headers: denied } as const;
  site().jira.faults.add({ path: '/rest/api/2/search', kind });
  expect(await codeOf('order by key')).toBe('NO_SITE_ACCESS');
});

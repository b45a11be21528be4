import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { IssueTable } from '#contract/issue-table';
import type { NamedView } from '#contract/named-view';
import type { ColumnFilter } from '#contract/table-view';
import { openResource, textOf } from '#support/ui/open-resource';
import { aDefinition, aTable, ok } from '#support/ui/samples';

const MINE: ColumnFilter = { fieldId: 'assignee', kind: 'current', of: 'reader' };
const VIEWS: NamedView[] = [
  {
    name: 'Done',
    view: { filters: [{ fieldId: 'status', kind: 'choice', values: ['Done'] }] },
  },
  { name: 'By status', view: { groupBy: ['status'], hidden: ['summary'] } },
  { name: 'Mine', view: { filters: [MINE] } },
];

/** @param obeys whether Jira can be asked for conditions */
async function openTable(obeys = true, overrides: Partial<IssueTable> = {}) {
  const columns = ['issuekey', 'assignee', 'status'].map((fieldId) => ({ fieldId }));
  const bridge = await openResource('macro', (fake) => {
    const config = aDefinition({ columns, display: { maxRows: 50, views: VIEWS } });
    fake.context.extension = { config, content: { id: '42' } };
    fake.answers = {
      loadTable: ({ filters }: { filters?: ColumnFilter[] }) =>
        ok(
          aTable(filters && obeys ? 2 : 8, { ...overrides, ...(filters && obeys && { filters }) }),
        ),
    };
  });
  await screen.findByRole('button', { name: 'All', pressed: true });
  return bridge;
}

const choose = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const pressed = (name: string) => screen.findByRole('button', { name, pressed: true });
const rowsShown = () => document.querySelectorAll('tbody tr').length;

test('a reader goes from view to view of the author, and the one that is shown is pressed', async () => {
  await openTable();

  await choose('Done');
  await pressed('Done');
  expect(rowsShown()).toBe(2);
  await choose('By status');
  await pressed('By status');
  expect(screen.queryByRole('columnheader', { name: 'Summary' })).toBeNull();
  expect(screen.getAllByRole('button', { name: /^Status: / }).length).toBeGreaterThan(1);
  await choose('All');
  await pressed('All');

  expect(rowsShown()).toBe(8);
  expect(screen.queryByText(/match/)).toBeNull();
});

test('a view that a reader changes is no longer pressed, and leads back when it is pressed', async () => {
  await openTable();
  await choose('Done');
  await pressed('Done');

  await userEvent.click(screen.getByRole('button', { name: 'Clear all filters' }));
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Done', pressed: true })).toBeNull(),
  );
  await choose('Done');

  await pressed('Done');
  expect(rowsShown()).toBe(2);
});

test('a view of the reader’s own issues asks Jira who reads, even if all issues are loaded', async () => {
  const bridge = await openTable();

  await choose('Mine');
  await waitFor(() => expect(rowsShown()).toBe(2));

  expect(bridge.invocationsOf('loadTable')).toMatchObject([{}, { filters: [MINE] }]);
  expect(textOf(document.querySelector('.filter-chip'))).toMatch(/is me$/);
  await choose('All');
  await waitFor(() => expect(rowsShown()).toBe(8));
});

test.each<[string, boolean, Partial<IssueTable>]>([
  ['of a Jira that cannot be asked for it', false, {}],
  ['of a shared account', true, { shared: true }],
])(
  'a view of the reader’s own issues %s says that it may show those of others',
  async (_what, obeys, more) => {
    await openTable(obeys, more);

    await choose('Mine');

    await screen.findByText(/Jira cannot filter by you here/);
  },
);

import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { TableView } from '#contract/table-view';
import { openResource, textOf } from '#support/ui/open-resource';
import { aDefinition, aTable, ok } from '#support/ui/samples';

const openTable = (rows: number, view?: TableView) =>
  openResource('macro', (bridge) => {
    const display = { maxRows: 600, ...(view && { view }) };
    bridge.context.extension = { config: aDefinition({ display }), content: { id: '42' } };
    bridge.answers = { loadTable: ok(aTable(rows)) };
  });

/** `ROCKET-1` for an issue; its heading, without totals, for a group. */
const lines = () =>
  [...document.querySelectorAll('tbody > tr')].map((line) => textOf(line.firstElementChild));
const heading = (name: string) => screen.findByRole('button', { name });
const choose = async (label: string, option: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name: label }), option);

test('a reader groups issues by two columns, and the outer one comes first', async () => {
  await openTable(4);
  await userEvent.click(await screen.findByRole('button', { name: 'Group issues' }));
  await screen.findByRole('group', { name: 'Group issues' });

  await choose('Group by', 'Status');
  await choose('Then by', 'Priority');

  await waitFor(() =>
    expect(lines()).toEqual([
      'To Do1 issue',
      'Highest1 issue',
      'ROCKET-1',
      'In Progress1 issue',
      'High1 issue',
      'ROCKET-2',
      'Waiting for a customer who never answers1 issue',
      'Low1 issue',
      'ROCKET-4',
      'Done1 issue',
      'Medium1 issue',
      'ROCKET-3',
    ]),
  );
});

test('a reader folds a group by its button, and all groups at once', async () => {
  await openTable(5, { groupBy: ['status'] });
  const toDo = await heading('Status: To Do');
  expect(toDo.getAttribute('aria-expanded')).toBe('true');

  await userEvent.click(toDo);

  expect((await heading('Status: To Do')).getAttribute('aria-expanded')).toBe('false');
  expect(lines().slice(0, 2)).toEqual(['To Do2 issues', 'In Progress1 issue']);
  await userEvent.click(screen.getByRole('button', { name: 'Group issues' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Collapse all' }));
  await waitFor(() => expect(lines()).toHaveLength(4));
  await userEvent.click(screen.getByRole('button', { name: 'Expand all' }));
  await waitFor(() => expect(lines()).toHaveLength(9));
});

test('the author’s totals stand below the table and in the heading of a folded group', async () => {
  await openTable(5, {
    groupBy: ['status'],
    totals: [{ fieldId: 'customfield_10016', function: 'sum' }],
  });
  const toDo = await heading('Status: To Do');

  await userEvent.click(toDo);

  expect(textOf(toDo.closest('tr'))).toContain('Sum 4,938');
  expect(textOf(document.querySelector('tfoot'))).toBe('Total5 issuesSum 12,345');
});

test('a reader adds a total that fits the column, changes it and takes it away', async () => {
  await openTable(3);
  await userEvent.click(await screen.findByRole('button', { name: 'Totals' }));
  await screen.findByRole('group', { name: 'Totals' });

  await choose('Add a total', 'Due date');
  const dueDate = await screen.findByRole('combobox', { name: 'Due date' });
  expect(within(dueDate).getAllByRole('option').map(textOf)).toEqual([
    'Minimum',
    'Maximum',
    'Count',
    'Distinct',
    'No total',
  ]);
  await choose('Due date', 'Count');

  await waitFor(() => expect(textOf(document.querySelector('tfoot'))).toContain('Count 3'));
  await choose('Due date', 'No total');
  await waitFor(() => expect(document.querySelector('tfoot')).toBeNull());
});

test('a search leaves the groups and totals of what it finds', async () => {
  await openTable(5, {
    groupBy: ['status'],
    totals: [{ fieldId: 'customfield_10016', function: 'count' }],
  });
  await heading('Status: To Do');
  await userEvent.click(screen.getByRole('button', { name: 'Search in this table' }));

  await userEvent.type(await screen.findByRole('searchbox'), 'gauge');

  await waitFor(() => expect(lines()).toEqual(['To Do1 issue', 'ROCKET-1']));
  expect(textOf(document.querySelector('tfoot'))).toBe('Total1 issueCount 1');
});

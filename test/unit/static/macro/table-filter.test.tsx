import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { IssueTable } from '#contract/issue-table';
import type { TableView } from '#contract/table-view';
import { openResource, textOf } from '#support/ui/open-resource';
import { aDefinition, aTable, ok } from '#support/ui/samples';

const shownKeys = () =>
  [...document.querySelectorAll('tbody td:first-child')].map((cell) => textOf(cell));
const remain = (...keys: string[]) => waitFor(() => expect(shownKeys()).toEqual(keys));
const status = () => textOf(document.querySelector('.active-filters__count'));

async function openTable(view?: TableView, overrides: Partial<IssueTable> = {}) {
  const display = { maxRows: 50, ...(view && { view }) };
  await openResource('macro', (bridge) => {
    bridge.context.extension = { config: aDefinition({ display }), content: { id: '42' } };
    bridge.answers = { loadTable: ok(aTable(8, overrides)) };
  });
  await screen.findByRole('table');
}
const filterButton = () => screen.getByRole('button', { name: 'Filter issues' });
const openFilters = async (column: string) => {
  await userEvent.click(filterButton());
  await userEvent.click(await screen.findByRole('tab', { name: column }));
};

test('a reader filters by values with their counts, and the counts follow the other filters', async () => {
  await openTable();

  await openFilters('Status');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Done, 2 issues' }));

  await remain('ROCKET-3', 'ROCKET-7');
  expect(status()).toBe('2 of 8 issues match');
  await userEvent.click(screen.getByRole('tab', { name: 'Type' }));
  expect(screen.getByRole('checkbox', { name: 'Task, 1 issue' })).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: 'Story, 0 issues' })).toBeTruthy();
});

test('a filter says that it looked only at the loaded issues if Jira may have more', async () => {
  await openTable(undefined, { count: { shown: 8, total: 8, precision: 'at-least' } });

  await openFilters('Status');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Done, 2 issues' }));

  await remain('ROCKET-3', 'ROCKET-7');
  expect(status()).toContain('2 of the 8 loaded issues match');
});

test('chips say what is filtered and take it back one by one, and the focus goes on', async () => {
  await openTable();
  await openFilters('Status');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Done, 2 issues' }));
  await userEvent.click(screen.getByRole('tab', { name: 'Type' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Task, 1 issue' }));
  await remain('ROCKET-3');
  const chips = within(screen.getByRole('list', { name: 'Filters' }));
  expect(chips.getAllByRole('listitem').map(textOf)).toEqual(['Status is Done', 'Type is Task']);

  await userEvent.click(chips.getByRole('button', { name: 'Remove the filter on Status' }));
  await remain('ROCKET-3');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove the filter on Type');
  await userEvent.keyboard('{Enter}');

  await waitFor(() => expect(shownKeys()).toHaveLength(8));
  expect(document.activeElement).toBe(filterButton());
});

test('a reader filters by numbers, by dates from today and by empty values', async () => {
  await openTable();

  await openFilters('Story Points');
  await userEvent.type(screen.getByLabelText('At least'), '1234.5');
  await userEvent.type(screen.getByLabelText('At most'), '2469');
  await remain('ROCKET-2', 'ROCKET-3');
  await userEvent.click(screen.getByRole('button', { name: 'Clear all filters' }));
  await userEvent.click(screen.getByRole('tab', { name: 'Due date' }));
  await userEvent.selectOptions(screen.getByLabelText('Condition'), 'after today');
  await remain();
  await userEvent.selectOptions(screen.getByLabelText('Condition'), 'last 7 days');
  await waitFor(() => expect(shownKeys()).toHaveLength(8));
  expect(status()).toBe('8 of 8 issues match');
  await userEvent.click(screen.getByRole('button', { name: 'Clear all filters' }));
  await userEvent.click(screen.getByRole('tab', { name: 'Assignee' }));
  await userEvent.selectOptions(screen.getByLabelText('Condition'), 'is empty');

  await remain('ROCKET-5');
});

test('a duration is filtered in hours', async () => {
  await openTable();

  await openFilters('Time Spent');
  await userEvent.type(screen.getByLabelText('At least h'), '7.5');

  await remain('ROCKET-6', 'ROCKET-7', 'ROCKET-8');
  expect(screen.getByRole('list', { name: 'Filters' }).textContent).toContain('from 7.5 h');
});

test('the columns and values are reached by arrow keys, and Escape gives the focus back', async () => {
  await openTable();
  filterButton().focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('tab'));

  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(textOf(document.activeElement)).toBe('Status');
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard('{End} ');
  await remain('ROCKET-3', 'ROCKET-7');
  await userEvent.keyboard('{Escape}');

  expect(screen.queryByRole('tab')).toBeNull();
  expect(document.activeElement).toBe(filterButton());
  expect(shownKeys()).toHaveLength(2);
});

test('a table whose query finds more than is loaded says that only loaded issues are filtered', async () => {
  const view: TableView = { filters: [{ fieldId: 'status', kind: 'choice', values: ['Done'] }] };

  await openTable(view, { count: { shown: 8, total: 613, limitedBy: 'author' } });

  await remain('ROCKET-3', 'ROCKET-7');
  expect(status()).toBe('2 of the 8 loaded issues match; the query finds more that are not loaded');
});

test('a chip opens its column', async () => {
  await openTable({ filters: [{ fieldId: 'status', kind: 'choice', values: ['Done'] }] });

  await userEvent.click(await screen.findByRole('button', { name: 'Status is Done' }));

  expect(screen.getByRole('tab', { selected: true }).getAttribute('aria-label')).toBe(
    'Status, filtered',
  );
});

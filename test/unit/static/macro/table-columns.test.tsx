import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { TableView } from '#contract/table-view';
import { openResource } from '#support/ui/open-resource';
import { aDefinition, aTable, ok } from '#support/ui/samples';

const openTable = (view?: TableView, rows = 3) =>
  openResource('macro', (bridge) => {
    const display = { maxRows: 600, ...(view && { view }) };
    bridge.context.extension = { config: aDefinition({ display }), content: { id: '42' } };
    const table = aTable(rows);
    bridge.answers = {
      loadTable: ok({
        ...table,
        columns: table.columns.slice(0, 4),
        rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 4) })),
      }),
    };
  });

const heads = () =>
  screen.getAllByRole('columnheader').map((head) => within(head).queryByText(/./)?.textContent);

async function openPanel() {
  await userEvent.click(await screen.findByRole('button', { name: 'Columns' }));
  return screen.findByRole('group', { name: 'Columns' });
}

test('a reader hides a column of a table and shows it again', async () => {
  await openTable();
  const panel = await openPanel();

  await userEvent.click(within(panel).getByRole('checkbox', { name: 'Summary' }));
  await waitFor(() => expect(heads()).toEqual(['Key', 'Type', 'Status']));
  await userEvent.click(within(panel).getByRole('checkbox', { name: 'Summary' }));

  await waitFor(() => expect(heads()).toEqual(['Key', 'Type', 'Summary', 'Status']));
});

test('the last column of a table cannot be hidden', async () => {
  await openTable({ hidden: ['issuetype', 'summary', 'status'] });
  const panel = await openPanel();

  expect(within(panel).getByRole('checkbox', { name: 'Key' })).toHaveProperty('disabled', true);
  expect(within(panel).getByRole('checkbox', { name: 'Status' })).toHaveProperty('disabled', false);
});

test('a reader moves a column by its buttons, and the new place is announced', async () => {
  await openTable();
  const panel = await openPanel();

  await userEvent.click(within(panel).getByRole('button', { name: 'Move Status up' }));

  await waitFor(() => expect(heads()).toEqual(['Key', 'Type', 'Status', 'Summary']));
  expect(within(panel).getByText('Status is now column 3 of 4.')).toBeTruthy();
  const firstRow = screen.getAllByRole('row')[1];
  expect(firstRow?.textContent).toMatch(/^ROCKET-1.*To Do.*Fuel gauge/);
});

test('columns that an author added after the order was set stand behind the others', async () => {
  await openTable({ order: ['status', 'issuekey'] });

  await waitFor(() => expect(heads()).toEqual(['Status', 'Key', 'Type', 'Summary']));
});

test('a table takes the widths, the density and the row numbers that its author set', async () => {
  await openTable({
    widths: [{ fieldId: 'summary', px: 250 }],
    density: 'compact',
    numbers: true,
    wrap: [{ fieldId: 'summary', wraps: false }],
  });

  const table = await screen.findByRole('table');
  const widths = [...table.querySelectorAll('col')].map((col) =>
    col.style.getPropertyValue('--wide'),
  );
  expect(widths).toEqual(['120px', '130px', '250px', '150px']);
  expect([...table.classList]).toEqual(
    expect.arrayContaining(['issue-table--compact', 'issue-table--numbered']),
  );
  expect(table.querySelectorAll('.issue-table__cell--one-line')).toHaveLength(4);
});

test('a long table goes on counting its issues where its first rows are not in the document', async () => {
  await openTable({ numbers: true }, 600);

  const body = (await screen.findByRole('table')).querySelector('tbody');
  expect(body?.style.counterReset).toBe('issue 0');
});

import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { openResource, textOf } from '#support/ui/open-resource';
import { aDefinition, aTable, ok } from '#support/ui/samples';

const shownKeys = () =>
  [...document.querySelectorAll('tbody td:first-child')].map((cell) => textOf(cell));

/** Opens a table whose summaries are these, and its search field. */
async function openSearch(summaries: string[]) {
  const table = aTable(summaries.length);
  const rows = table.rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell, at) =>
      table.columns[at]?.fieldId === 'summary'
        ? { type: 'text' as const, text: summaries[index] ?? '' }
        : cell,
    ),
  }));
  await openResource('macro', (bridge) => {
    bridge.context.extension = { config: aDefinition(), content: { id: '42' } };
    bridge.answers = { loadTable: ok({ ...table, rows }) };
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Search in this table' }));
  return { field: await screen.findByRole('searchbox'), keys: rows.map(({ key }) => key) };
}

test('a reader finds issues by words of any column, whatever their case and accents', async () => {
  const { field, keys } = await openSearch(['Fuel pump leaks', 'Résumé upload fails', 'Login']);

  await userEvent.type(field, 'RESUME fails');

  await waitFor(() => expect(shownKeys()).toEqual([keys[1]]));
  expect(textOf(screen.getByRole('search'))).toContain('1 issue');
});

test('Escape ends a search, and all issues are shown again', async () => {
  const { field, keys } = await openSearch(['Fuel pump leaks', 'Login']);
  await userEvent.type(field, 'pump');
  await waitFor(() => expect(shownKeys()).toHaveLength(1));

  await userEvent.keyboard('{Escape}');

  await waitFor(() => expect(shownKeys()).toEqual(keys));
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test('words that no issue holds leave none, and the table says so', async () => {
  const { field } = await openSearch(['Fuel pump leaks', 'Login']);

  await userEvent.type(field, 'nowhere');

  await waitFor(() => expect(shownKeys()).toEqual([]));
  expect(textOf(screen.getByRole('search'))).toContain('0 issues');
});

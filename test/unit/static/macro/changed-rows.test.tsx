import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { openResource, textOf } from '#support/ui/open-resource';
import { aTable, aDefinition, ok } from '#support/ui/samples';

const open = (first: unknown) =>
  openResource('macro', (bridge) => {
    bridge.context.extension = { config: aDefinition(), content: { id: '42' } };
    bridge.answers = { loadTable: ok(first) };
  });

const before = aTable(4);
const [one, two, ...others] = before.rows;
/** The first issue is gone, the second is done, and a fifth is new. */
const after = {
  ...before,
  asOf: '2026-11-21T14:09:00.000Z',
  rows: [
    {
      key: two?.key ?? '',
      cells: (two?.cells ?? []).map((cell) =>
        cell.type === 'status' ? { ...cell, name: 'Closed' } : cell,
      ),
    },
    ...others,
    ...aTable(5).rows.slice(4),
  ],
};

async function refreshed() {
  const bridge = await open(before);
  await waitFor(() => expect(document.querySelector('.touched')).not.toBeNull());
  bridge.answers.loadTable = ok(after);
  await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
  await screen.findByText(/^Since/);
  return bridge;
}

const rowOf = (key: string | undefined) => screen.getByText(key ?? '').closest('tr');

test('after a refresh the table says how many issues are new, changed and gone, and marks them', async () => {
  await refreshed();

  expect(textOf(screen.getByText(/^Since/))).toMatch(/^Since .*: 1 new, 1 changed, 1 gone$/);
  expect(screen.queryByText(one?.key ?? '')).toBeNull();
  expect(textOf(rowOf(two?.key))).toContain('Changed');
  expect(textOf(rowOf('ROCKET-5'))).toContain('New');
  expect(
    within(rowOf(two?.key) ?? document.body)
      .getByText('Closed')
      .closest('td')?.className,
  ).toContain('cell-changed');
});

test('marks of changes go when a reader dismisses them', async () => {
  await refreshed();

  await userEvent.click(screen.getByRole('button', { name: 'Dismiss the changes' }));

  await waitFor(() => expect(screen.queryByText(/^Since/)).toBeNull());
  expect(document.querySelector('.row-added, .row-changed, .cell-changed')).toBeNull();
});

test('a reader who refreshes again sees only what has changed since', async () => {
  await refreshed();

  await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));

  await waitFor(() => expect(screen.queryByText(/^Since/)).toBeNull());
});

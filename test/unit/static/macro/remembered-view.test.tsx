import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { MacroDefinition } from '#contract/macro-definition';
import { openResource, textOf } from '#support/ui/open-resource';
import { aDefinition, aTable, ok } from '#support/ui/samples';

const shownKeys = () =>
  [...document.querySelectorAll('tbody td:first-child')].map((cell) => textOf(cell));
const remain = (...keys: string[]) => waitFor(() => expect(shownKeys()).toEqual(keys));

const AUTHORS: MacroDefinition = aDefinition({
  display: {
    maxRows: 50,
    view: { sort: [{ fieldId: 'issuekey', direction: 'descending' }] },
  },
});

/** Opens a table of three issues, as if the page was loaded again. */
const open = async (definition = AUTHORS, context: Record<string, unknown> = {}) => {
  const bridge = await openResource('macro', (fake) => {
    Object.assign(fake.context, { accountId: 'reader', ...context });
    fake.context.extension = { config: definition, content: { id: '42' } };
    fake.answers = { loadTable: ok(aTable(3)) };
  });
  await screen.findByRole('table');
  return bridge;
};

/** As a reader does: filters by a status and sorts by the summary. */
async function changeView() {
  await open();
  await remain('ROCKET-3', 'ROCKET-2', 'ROCKET-1');
  await userEvent.click(screen.getByRole('button', { name: 'Summary' }));
  await userEvent.click(screen.getByRole('button', { name: 'Filter issues' }));
  await userEvent.click(await screen.findByRole('tab', { name: 'Status' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Done, 1 issue' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'To Do, 1 issue' }));
  await remain('ROCKET-1', 'ROCKET-3');
}

test('a reader who comes back finds the order and the filters as they left them, and one click leads back to the author’s view', async () => {
  await changeView();

  const bridge = await open();
  await remain('ROCKET-1', 'ROCKET-3');
  expect(bridge.invocationsOf('loadTable')).toMatchObject([
    { sort: [{ fieldId: 'summary', direction: 'ascending' }] },
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Back to the author’s view' }));
  await remain('ROCKET-3', 'ROCKET-2', 'ROCKET-1');

  await open();
  await remain('ROCKET-3', 'ROCKET-2', 'ROCKET-1');
  expect(Object.keys(localStorage)).toEqual([]);
});

test.each([
  ['another account', AUTHORS, { accountId: 'other' }],
  ['another site', AUTHORS, { siteUrl: 'https://two.atlassian.net' }],
  ['another macro of the page', AUTHORS, { localId: 'macro-2' }],
  [
    'the author’s other query',
    { ...AUTHORS, sources: [{ ...AUTHORS.sources[0], jql: 'project = OTHER' }] },
    {},
  ],
] as [string, MacroDefinition, Record<string, unknown>][])(
  'a reader’s view does not cross to %s',
  async (_to, definition, context) => {
    await changeView();

    await open(definition, context);

    await remain('ROCKET-3', 'ROCKET-2', 'ROCKET-1');
  },
);

test('a table is shown in the author’s view where the browser keeps nothing, or something else', async () => {
  await changeView();
  const [key = ''] = Object.keys(localStorage);
  localStorage.setItem(key, '{"view":{"sort":7}}');
  await open();
  await remain('ROCKET-3', 'ROCKET-2', 'ROCKET-1');

  const blocked = jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  });
  await open();
  await remain('ROCKET-3', 'ROCKET-2', 'ROCKET-1');
  blocked.mockRestore();
});

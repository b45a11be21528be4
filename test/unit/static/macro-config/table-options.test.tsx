import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { TableView } from '#contract/table-view';
import { button, openConfig } from '#support/ui/config-dialog';
import { textOf } from '#support/ui/open-resource';
import { aDefinition } from '#support/ui/samples';

const COLUMNS = ['issuekey', 'summary', 'status', 'customfield_10016'];

const openOn = (view?: TableView) =>
  openConfig((bridge) => {
    bridge.context.extension.config = aDefinition({
      columns: COLUMNS.map((fieldId) => ({ fieldId })),
      display: { maxRows: 50, ...(view && { view }) },
    });
  });
const choose = async (label: string, option: string) =>
  userEvent.selectOptions(await screen.findByRole('combobox', { name: label }), option);
const options = async () => (await screen.findByText('Table options')).closest('details');

/** Saves the dialog and returns what is in the definition. */
async function savedDisplay(bridge: Awaited<ReturnType<typeof openConfig>>) {
  await userEvent.click(button('Save'));
  await waitFor(() => expect(bridge.payloadsOf('submit')).toHaveLength(1));
  const [{ config }] = bridge.payloadsOf('submit') as [{ config: ReturnType<typeof aDefinition> }];
  return config.display;
}

const savedView = async (bridge: Awaited<ReturnType<typeof openConfig>>) =>
  (await savedDisplay(bridge)).view;

test('an author’s order, groups and totals are saved and shown in the preview at once', async () => {
  const bridge = await openOn();
  await userEvent.click(await screen.findByText('Table options'));

  await choose('Sort by', 'Summary');
  await choose('Direction', 'Descending');
  await choose('Group by', 'Status');
  await choose('Add a total', 'Story Points');

  const preview = screen.getByRole('region', { name: 'Preview' });
  await within(preview).findByRole('button', { name: 'Status: Done' });
  expect(textOf(preview.querySelector('tfoot'))).toContain('Sum');
  expect(within(preview).queryByText('The settings have changed since this preview.')).toBeNull();
  expect(await savedView(bridge)).toEqual({
    sort: [{ fieldId: 'summary', direction: 'descending' }],
    groupBy: ['status'],
    totals: [{ fieldId: 'customfield_10016', function: 'sum' }],
  });
});

test('an author has a table refreshed every 15 minutes, and keeps that when they open the dialog again', async () => {
  const bridge = await openOn();
  await userEvent.click(await screen.findByText('Table options'));
  await choose('Refresh automatically', 'Every 15 minutes');
  const display = await savedDisplay(bridge);
  expect(display.refreshMinutes).toBe(15);

  const again = await openConfig((fake) => {
    fake.context.extension.config = aDefinition({ display });
  });

  expect((await options())?.open).toBe(true);
  expect((await savedDisplay(again)).refreshMinutes).toBe(15);
});

test('a macro without a view opens with its options closed and is saved without one', async () => {
  const bridge = await openOn();

  expect((await options())?.open).toBe(false);
  expect(await savedView(bridge)).toBeUndefined();
});

test('the options of a macro with a view are open, and taking all away saves none', async () => {
  const bridge = await openOn({ groupBy: ['status'] });
  expect((await options())?.open).toBe(true);

  await choose('Group by', 'Nothing');

  expect((await options())?.open).toBe(true);
  expect(await savedView(bridge)).toBeUndefined();
});

test('what a view says of a column falls away with the column, and the rest stays', async () => {
  const filter = { fieldId: 'summary', kind: 'text', text: 'fuel' } as const;
  const bridge = await openOn({ groupBy: ['status', 'summary'], filters: [filter] });

  await userEvent.click(await screen.findByRole('button', { name: 'Remove Status' }));

  expect(await savedView(bridge)).toEqual({ groupBy: ['summary'], filters: [filter] });
});

test('an author colours cells by a condition, and the rule is saved', async () => {
  const bridge = await openOn();
  await userEvent.click(await screen.findByText('Table options'));
  await userEvent.click(await screen.findByRole('button', { name: 'Add a rule' }));

  await choose('Column', 'Status');
  await choose('Condition', 'is empty');
  await choose('Condition', 'is not empty');
  await choose('Color', 'Blue');
  await choose('Applies to', 'The whole row');
  await userEvent.type(screen.getByRole('textbox', { name: 'Meaning' }), 'Has a status');

  const preview = screen.getByRole('region', { name: 'Preview' });
  await waitFor(() => expect(preview.querySelectorAll('tr.mark--blue')).toHaveLength(3));
  const { rules } = await savedDisplay(bridge);
  expect(rules).toEqual([
    {
      when: { fieldId: 'status', kind: 'empty', empty: false },
      color: 'blue',
      scope: 'row',
      label: 'Has a status',
    },
  ]);
});

test('a rule without a condition is not saved', async () => {
  const bridge = await openOn();
  await userEvent.click(await screen.findByText('Table options'));
  await userEvent.click(await screen.findByRole('button', { name: 'Add a rule' }));

  expect((await savedDisplay(bridge)).rules).toBeUndefined();
});

test('an author chooses a chart, sees it in the preview, and it is saved', async () => {
  const bridge = await openOn();
  await userEvent.click(await screen.findByText('Table options'));

  await choose('Show as', 'Bar chart');
  await choose('Divide by', 'Summary');
  await choose('Numbers', 'Story Points');

  const preview = within(screen.getByRole('region', { name: 'Preview' }));
  await preview.findByText('Story Points by Status and Summary');
  expect((await savedDisplay(bridge)).mode).toEqual({
    kind: 'bar',
    rows: 'status',
    columns: 'summary',
    sum: 'customfield_10016',
  });
});

test('a chart of a column that is taken out of the table is saved as a table', async () => {
  const bridge = await openOn();
  await userEvent.click(await screen.findByText('Table options'));
  await choose('Show as', 'Doughnut chart');

  await userEvent.click(await screen.findByRole('button', { name: 'Remove Status' }));

  expect((await savedDisplay(bridge)).mode).toBeUndefined();
});

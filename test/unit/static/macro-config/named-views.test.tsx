import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { NamedView } from '#contract/named-view';
import { button, openConfig } from '#support/ui/config-dialog';
import { aDefinition } from '#support/ui/samples';

const openOn = (views?: NamedView[]) =>
  openConfig((bridge) => {
    bridge.context.extension.config = aDefinition({
      display: { maxRows: 50, ...(views && { views }) },
    });
  });

async function saved(bridge: Awaited<ReturnType<typeof openConfig>>) {
  await userEvent.click(button('Save'));
  await waitFor(() => expect(bridge.payloadsOf('submit')).toHaveLength(1));
  const [{ config }] = bridge.payloadsOf('submit') as [{ config: ReturnType<typeof aDefinition> }];
  return config.display.views;
}

test('an author arranges the preview as a reader would and saves that as a view with a name', async () => {
  const bridge = await openOn();
  await userEvent.click(await screen.findByText('Table options'));
  const preview = within(screen.getByRole('region', { name: 'Preview' }));
  await userEvent.click(await preview.findByRole('button', { name: 'Group issues' }));
  await userEvent.selectOptions(
    await preview.findByRole('combobox', { name: 'Group by' }),
    'Status',
  );

  await userEvent.click(button('Add the preview as a view'));
  await userEvent.type(screen.getByRole('textbox', { name: 'Name of view 1' }), 'By status');

  await preview.findByRole('button', { name: 'By status', pressed: true });
  expect(await saved(bridge)).toEqual([{ name: 'By status', view: { groupBy: ['status'] } }]);
});

test('an author renames and removes views, and one without a name gets its number', async () => {
  const view = { groupBy: ['status'] };
  const bridge = await openOn([
    { name: 'Old', view },
    { name: 'Gone', view },
    { name: 'Empty', view: { groupBy: ['customfield_1'] } },
  ]);
  const name = await screen.findByRole('textbox', { name: 'Name of view 1' });
  await userEvent.clear(name);
  await userEvent.type(name, 'New');
  await userEvent.click(button('Remove view 2'));
  await userEvent.clear(screen.getByRole('textbox', { name: 'Name of view 2' }));

  expect(await saved(bridge)).toEqual([
    { name: 'New', view },
    { name: '2', view: {} },
  ]);
});

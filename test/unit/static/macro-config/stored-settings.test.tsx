import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { button, jqlField, openConfig } from '#support/ui/config-dialog';
import { aDefinition, LINK_ID } from '#support/ui/samples';

const openStored = (config: unknown) =>
  openConfig((bridge) => {
    bridge.context.extension.config = config;
  });

async function saved(bridge: Awaited<ReturnType<typeof openConfig>>): Promise<unknown> {
  await userEvent.click(button('Save'));
  await waitFor(() => expect(bridge.payloadsOf('submit')).toHaveLength(1));
  return (bridge.payloadsOf('submit')[0] as { config: unknown }).config;
}

/** Stored by a newer version of the app, which still reads as this one does. */
const extended = () => {
  const { sources, columns, display, ...more } = aDefinition();
  return {
    ...more,
    sources: sources.map((source) => ({ ...source, calendar: 'work' })),
    columns: columns.map((column) => ({ ...column, glow: column.fieldId === 'summary' })),
    display: { ...display, orbit: { speed: 3 }, rules: [{ when: 'the moon is full' }] },
    future: ['a', 'b'],
  };
};

test('saving keeps what a newer version stored and this one does not know', async () => {
  const bridge = await openStored(extended());
  await userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), 'Now with a title');

  const config = await saved(bridge);

  const { display, ...rest } = extended();
  expect(config).toEqual({ ...rest, display: { ...display, title: 'Now with a title' } });
});

test('what belongs to a column that the author removes goes with it', async () => {
  const bridge = await openStored(extended());
  await userEvent.click(await screen.findByRole('button', { name: 'Remove Summary' }));

  const config = (await saved(bridge)) as { columns: { fieldId: string; glow?: boolean }[] };

  expect(config.columns.map(({ fieldId }) => fieldId)).not.toContain('summary');
  expect(config.columns.every(({ glow }) => glow === false)).toBe(true);
});

test('settings of a newer version can be looked at and not be saved', async () => {
  const bridge = await openStored({ ...aDefinition(), v: 2, sources: { everywhere: true } });

  await screen.findByText('These settings were saved with a newer version of the app');

  expect(screen.getByLabelText('Stored settings').textContent).toContain('"everywhere": true');
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  await userEvent.click(button('Close'));
  expect(bridge.payloadsOf('submit')).toEqual([]);
});

test('settings that somebody broke by hand are shown above a new form, and stay until the author saves', async () => {
  const bridge = await openStored({ v: 1, sources: [{ linkId: LINK_ID, jql: 7 }] });

  await screen.findByText('The stored settings cannot be read');
  expect(screen.getByLabelText('Stored settings').textContent).toContain('"jql": 7');
  await userEvent.type(await jqlField(), 'project = ROCKET');

  expect(await saved(bridge)).toMatchObject({ sources: [{ jql: 'project = ROCKET' }] });
});

test('settings of more than 10,000 bytes are not stored, and the dialog says how long they are', async () => {
  const bridge = await openStored(aDefinition());
  const query = await jqlField();
  await userEvent.clear(query);
  await userEvent.click(query);
  await userEvent.paste(`summary ~ "${'ü'.repeat(5000)}"`);

  await userEvent.click(button('Save'));

  await screen.findByText(/^They take 10,\d\d\d bytes, and at most 10,000 are stored\./);
  expect(bridge.payloadsOf('submit')).toEqual([]);
  expect((await jqlField()).value).toHaveLength(5012);
});

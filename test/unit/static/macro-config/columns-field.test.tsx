import { fireEvent, screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { button, chosenColumns, configured, jqlField, openConfig } from '#support/ui/config-dialog';
import { ok } from '#support/ui/samples';

test('the field for columns adds a column by keyboard from a search over all fields', async () => {
  await openConfig(configured);
  await jqlField();
  await waitFor(() =>
    expect(screen.getByRole('combobox', { name: 'Add a column' })).toHaveProperty(
      'disabled',
      false,
    ),
  );
  const picker = screen.getByRole('combobox', { name: 'Add a column' });

  await userEvent.type(picker, 'rel tra');
  expect(
    within(screen.getByRole('listbox'))
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['Release train custom field']);
  await userEvent.keyboard('{Enter}');

  expect(chosenColumns()).toEqual(['Key', 'Summary', 'Status', 'Release train']);
  expect(screen.getByText('Release train added.')).toBeTruthy();
  expect(document.activeElement).toBe(picker);
});

test('the field for columns finds derived columns by their names in the author’s language', async () => {
  await openConfig((bridge) => {
    configured(bridge);
    bridge.context.locale = 'de-DE';
    bridge.answers.listColumnChoices = ok([
      { fieldId: 'customfield_1', name: 'Zone', custom: true },
      { fieldId: 'derived.timeSinceUpdate', name: 'Time since update', custom: false },
    ]);
  });
  await jqlField();
  const picker = await screen.findByRole('combobox', { name: 'Spalte hinzufügen' });
  await waitFor(() => expect(picker).toHaveProperty('disabled', false));
  const options = () =>
    within(screen.getByRole('listbox'))
      .queryAllByRole('option')
      .map(({ textContent }) => textContent);

  await userEvent.click(picker);
  expect(options()).toEqual(['Zeit seit Aktualisierung', 'Zone benutzerdefiniertes Feld']);
  await userEvent.type(picker, 'aktualisierung');
  expect(options()).toEqual(['Zeit seit Aktualisierung']);
});

test.each([
  ['en-US', 'Add a column', ['Team (10200), Number', 'Team (10417), Person', 'Team (10500)']],
  ['de-DE', 'Spalte hinzufügen', ['Team (10200), Zahl', 'Team (10417), Person', 'Team (10500)']],
])(
  'the field for columns tells fields of one name apart by their types in %s',
  async (locale, label, shown) => {
    await openConfig((bridge) => {
      configured(bridge);
      bridge.context.locale = locale;
      bridge.answers.listColumnChoices = ok([
        { fieldId: 'customfield_10200', name: 'Team (10200)', custom: false, type: 'number' },
        { fieldId: 'customfield_10417', name: 'Team (10417)', custom: false, type: 'user' },
        { fieldId: 'customfield_10500', name: 'Team (10500)', custom: false },
      ]);
    });
    await jqlField();
    const picker = await screen.findByRole('combobox', { name: label });
    await waitFor(() => expect(picker).toHaveProperty('disabled', false));

    await userEvent.click(picker);

    const options = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual(shown);
  },
);

test('the field for columns moves a column by its buttons and announces its new place', async () => {
  await openConfig(configured);
  await jqlField();

  await userEvent.click(button('Move Status up'));

  expect(chosenColumns()).toEqual(['Key', 'Status', 'Summary']);
  expect(screen.getByText('Status is now column 2 of 3.')).toBeTruthy();
  expect(document.activeElement).toBe(button('Move Status up'));
});

test('the field for columns moves a column by dragging', async () => {
  await openConfig(configured);
  await jqlField();
  const [first, , third] = screen.getAllByRole('listitem');
  const data = new Map<string, string>();
  const dataTransfer = {
    setData: (type: string, value: string) => data.set(type, value),
    getData: (type: string) => data.get(type) ?? '',
    get types() {
      return [...data.keys()];
    },
  };

  if (!first || !third) throw new Error('There are three columns.');
  fireEvent.dragStart(first, { dataTransfer });
  fireEvent.drop(third, { dataTransfer });

  await waitFor(() => expect(chosenColumns()).toEqual(['Summary', 'Status', 'Key']));
});

test('the field for columns removes a column and asks for one if none is left', async () => {
  const bridge = await openConfig(configured);
  await jqlField();

  for (const name of ['Key', 'Summary', 'Status']) await userEvent.click(button(`Remove ${name}`));
  await userEvent.click(button('Save'));

  expect(await screen.findByText('Add at least one column.')).toBeTruthy();
  expect(bridge.payloadsOf('submit')).toEqual([]);
});

test('an author gives a column a heading of its own by keyboard, and takes it back', async () => {
  const bridge = await openConfig(configured);
  await jqlField();
  const summaryItem = screen.getByText('Status', { selector: 'bdi' }).closest('summary');
  await userEvent.click(summaryItem ?? document.body);
  const heading = await screen.findByRole('textbox', { name: 'Heading of Status' });
  await userEvent.type(heading, '  Where it stands ');
  expect(screen.getByText(/^Heading: +Where it stands/)).toBeTruthy();

  await userEvent.click(button('Save'));
  await waitFor(() => expect(bridge.payloadsOf('submit')).toHaveLength(1));
  expect(bridge.payloadsOf('submit')).toMatchObject([
    {
      config: {
        columns: [
          { fieldId: 'issuekey' },
          { fieldId: 'summary' },
          { fieldId: 'status', heading: 'Where it stands' },
        ],
      },
    },
  ]);

  await userEvent.clear(heading);
  expect(screen.queryByText(/^Heading:/)).toBeNull();
});

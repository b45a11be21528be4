import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { MacroDefinition } from '#contract/macro-definition';
import {
  button,
  chosenColumns,
  configured,
  jqlField,
  linkField,
  openConfig,
} from '#support/ui/config-dialog';
import type { FakeBridge } from '#support/ui/fake-bridge';
import { aDefinition, aLinkChoice, LINK_ID, ok, OTHER_ID } from '#support/ui/samples';

async function openCode(prepare: (bridge: FakeBridge) => void = configured): Promise<FakeBridge> {
  const bridge = await openConfig(prepare);
  await linkField();
  await userEvent.click(screen.getByText('Table as code'));
  return bridge;
}

async function take(code: string): Promise<void> {
  const field = await screen.findByRole('textbox', { name: /^Code to use instead/ });
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(code);
  await userEvent.click(button('Use this code'));
}

const shownCode = async () =>
  (await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Code of this table' })).value;

async function save(bridge: FakeBridge): Promise<MacroDefinition | undefined> {
  await userEvent.click(button('Save'));
  await waitFor(() => {
    expect(bridge.payloadsOf('submit')).toHaveLength(1);
  });
  return (bridge.payloadsOf('submit') as { config: MacroDefinition }[])[0]?.config;
}

const RICH = aDefinition({
  display: {
    maxRows: 20,
    title: 'Open issues',
    view: { sort: [{ fieldId: 'summary', direction: 'ascending' }], groupBy: ['status'] },
    refreshMinutes: 15,
  },
});

test('the code of a table, used in another one, makes the same table', async () => {
  const bridge = await openCode();

  await take(JSON.stringify(RICH));

  await screen.findByText('The code was taken over');
  expect(JSON.parse(await shownCode())).toEqual(RICH);
  expect(await save(bridge)).toEqual(RICH);
});

test('Undo the import brings back what stood in the dialog before', async () => {
  await openCode();
  const before = await shownCode();
  await take(JSON.stringify(RICH));

  await userEvent.click(await screen.findByRole('button', { name: 'Undo the import' }));

  expect(await shownCode()).toBe(before);
});

test('code with mistakes changes nothing and says where they are', async () => {
  await openCode();
  const before = await shownCode();

  await take(
    JSON.stringify({
      ...RICH,
      display: { maxRows: 'many' },
      columns: [{ fieldId: 7 }],
      sources: [{ linkId: 'x', jql: '' }],
    }),
  );

  const message = await screen.findByRole('alert');
  expect(message.textContent).toMatch(/columns\.0\.fieldId: expected string, found 7/);
  expect(message.textContent).toMatch(/display\.maxRows: expected number, found "many"/);
  expect(message.textContent).toMatch(/sources\.0\.linkId: expected UUID, found "x"/);
  expect(await shownCode()).toBe(before);
});

test('a part that this version does not know is named', async () => {
  await openCode();

  await take(JSON.stringify({ ...RICH, display: { ...RICH.display, hologram: true } }));

  expect(await screen.findByText('Not taken over: display.hologram')).toBeTruthy();
});

test('a text that holds no table changes nothing', async () => {
  await openCode();

  await take('<p>Hello</p>');

  expect(await screen.findByText('This is not the code of a table')).toBeTruthy();
});

const OLD = `<p><ac:structured-macro ac:name="jira"><ac:parameter ac:name="server">Beta Jira</ac:parameter><ac:parameter ac:name="columns">key,summary,Story Points,Nowhere</ac:parameter><ac:parameter ac:name="maximumIssues">20</ac:parameter><ac:parameter ac:name="jqlQuery">project = ED</ac:parameter><ac:parameter ac:name="count">true</ac:parameter></ac:structured-macro></p>`;

test("an old macro's query, columns and link are taken over, and what is not is said", async () => {
  const bridge = await openCode((fake) => {
    fake.answers.listLinkChoices = ok([
      aLinkChoice(),
      aLinkChoice({ id: OTHER_ID, name: 'Beta Jira', displayUrl: 'https://beta.example.com' }),
    ]);
    fake.answers.listColumnChoices = ({ linkId }: { linkId: string }) =>
      ok(
        linkId === OTHER_ID
          ? [{ fieldId: 'customfield_20016', name: 'Story Points', custom: true }]
          : [],
      );
  });

  await take(OLD);

  expect(await screen.findByText('Not taken over: count, Nowhere')).toBeTruthy();
  expect(
    screen.getByText('The old macro names Beta Jira, which is the link Beta Jira.'),
  ).toBeTruthy();
  expect((await linkField()).value).toBe(OTHER_ID);
  expect((await jqlField()).value).toBe('project = ED');
  await waitFor(() => {
    expect(chosenColumns()).toEqual(['Key', 'Summary', 'Story Points']);
  });
  expect((await save(bridge))?.display.maxRows).toBe(20);
});

test('an old macro of a Jira without a link keeps the chosen one and asks the author to check it', async () => {
  await openCode();

  await take(OLD);

  expect(await screen.findByText(/names Beta Jira, and no link fits/)).toBeTruthy();
  expect((await linkField()).value).toBe(LINK_ID);
});

import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { JqlField, JqlVocabulary } from '#contract/jql-vocabulary';
import type { MacroDefinition } from '#contract/macro-definition';
import { button, configured, jqlField, openConfig } from '#support/ui/config-dialog';
import type { FakeBridge } from '#support/ui/fake-bridge';
import { aDefinition, LINK_ID, ok } from '#support/ui/samples';

const USER = 'com.atlassian.jira.user.ApplicationUser';

const field = (value: string, more: Partial<JqlField> = {}): JqlField => ({
  value,
  displayName: value,
  operators: ['=', '!=', 'in', 'not in', 'is', 'is not'],
  types: ['java.lang.String'],
  orderable: true,
  suggests: true,
  ...more,
});

const VOCABULARY: JqlVocabulary = {
  fields: [
    field('assignee', { types: [USER] }),
    field('created', {
      operators: ['=', '>', '>=', '<', '<='],
      types: ['java.util.Date'],
      suggests: false,
    }),
    field('project'),
    field('"Story Points"', {
      customFieldId: 'customfield_10016',
      operators: ['=', '>'],
      suggests: false,
    }),
    field('text', { operators: ['~', '!~'], suggests: false }),
  ],
  functions: [],
  reservedWords: [],
};

const PEOPLE = [
  { value: '712020:alice', displayName: 'Alice Example' },
  { value: '712020:alina', displayName: 'Alina Other' },
];

const openBasic = async (jql = '', prepare: (bridge: FakeBridge) => void = () => undefined) => {
  const bridge = await openConfig((fake) => {
    fake.answers.jqlVocabulary = ok(VOCABULARY);
    fake.answers.jqlSuggestions = ok(PEOPLE);
    if (jql !== '') {
      fake.context.extension.config = aDefinition({ sources: [{ linkId: LINK_ID, jql }] });
    }
    prepare(fake);
  });
  await jqlField();
  await userEvent.click(screen.getByRole('radio', { name: 'Basic' }));
  return bridge;
};

const condition = (name: string) => screen.findByRole('group', { name });

async function savedJql(bridge: FakeBridge): Promise<string> {
  await userEvent.click(button('Save'));
  await waitFor(() => expect(bridge.payloadsOf('submit')).toHaveLength(1));
  const [{ config }] = bridge.payloadsOf('submit') as [{ config: MacroDefinition }];
  return config.sources[0].jql;
}

test('an author finds people by name and sees no JQL', async () => {
  const bridge = await openBasic();
  const assignee = within(await condition('Assignee'));

  await userEvent.type(assignee.getByRole('combobox', { name: 'Value of Assignee' }), 'ali');
  await userEvent.click(await assignee.findByRole('option', { name: 'Alice Example' }));

  expect(assignee.getByRole('list', { name: 'Chosen values of Assignee' }).textContent).toBe(
    'Alice Example',
  );
  expect(screen.queryByRole('textbox', { name: /^JQL/ })).toBeNull();
  expect(bridge.invocationsOf('jqlSuggestions')).toContainEqual({
    linkId: LINK_ID,
    fieldName: 'assignee',
    typed: 'ali',
  });
  expect(await savedJql(bridge)).toBe('assignee = 712020:alice');
});

test('several conditions with several values become one query', async () => {
  const bridge = await openBasic();
  const assignee = within(await condition('Assignee'));
  const search = assignee.getByRole('combobox', { name: 'Value of Assignee' });
  await userEvent.type(search, 'ali');
  await userEvent.click(await assignee.findByRole('option', { name: 'Alina Other' }));
  await userEvent.click(search);
  await userEvent.click(await assignee.findByRole('option', { name: '(empty)' }));
  await userEvent.selectOptions(
    assignee.getByRole('combobox', { name: 'How Assignee compares' }),
    'is not',
  );
  const text = within(await condition('Text'));
  await userEvent.type(text.getByRole('textbox', { name: 'Value of Text' }), 'login "page"');

  expect(await savedJql(bridge)).toBe(
    'assignee NOT IN (712020:alina, EMPTY) AND text ~ "login \\"page\\""',
  );
});

test('any field of that Jira can be a further condition, and one can be removed', async () => {
  const bridge = await openBasic('project = A');
  await userEvent.type(await screen.findByRole('combobox', { name: 'Add a condition' }), 'created');
  await userEvent.click(await screen.findByRole('option', { name: 'created' }));
  const created = within(await condition('created'));
  await userEvent.selectOptions(
    created.getByRole('combobox', { name: 'How created compares' }),
    'on or after',
  );
  await userEvent.type(created.getByRole('textbox', { name: 'Value of created' }), '-7d');
  await userEvent.click(button('Remove the condition on Project'));

  expect(await savedJql(bridge)).toBe('created >= -7d');
});

test('a query becomes conditions and JQL again without a change in what it says', async () => {
  await openBasic('(type = Bug AND assignee is EMPTY) AND "Story Points" > 3 ORDER BY key');

  expect((await condition('Type')).textContent).toContain('Bug');
  expect((await condition('Assignee')).textContent).toContain('(empty)');
  await userEvent.click(screen.getByRole('radio', { name: 'JQL query' }));
  expect((await jqlField()).value).toBe(
    '(type = Bug AND assignee is EMPTY) AND "Story Points" > 3 ORDER BY key',
  );

  await userEvent.click(screen.getByRole('radio', { name: 'Basic' }));
  const text = within(await condition('Text'));
  await userEvent.type(text.getByRole('textbox', { name: 'Value of Text' }), 'x');
  await userEvent.click(screen.getByRole('radio', { name: 'JQL query' }));
  expect((await jqlField()).value).toBe(
    'type = Bug AND assignee IS EMPTY AND text ~ x AND "Story Points" > 3 ORDER BY key',
  );
});

test('a query that conditions cannot say stays in JQL, with the reason', async () => {
  await openBasic('project = A OR project = B');

  expect(await screen.findByText(/^This query uses OR/)).toBeTruthy();
  expect((await jqlField()).value).toBe('project = A OR project = B');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'JQL query' }).checked).toBe(true);
});

test('an author who goes on in JQL is left to it, also once conditions could say the query', async () => {
  await openBasic('project = A OR project = B');
  await screen.findByText(/^This query uses OR/);
  const query = await jqlField();

  await userEvent.clear(query);
  await userEvent.type(query, 'project = A');

  expect((await jqlField()).value).toBe('project = A');
  expect(screen.queryByText(/^This query uses OR/)).toBeNull();
});

test('an author who used Basic last begins with it', async () => {
  const bridge = await openBasic('project = A');
  await condition('Project');
  await savedJql(bridge);

  await openConfig((fake) => {
    configured(fake);
    fake.answers.jqlVocabulary = ok(VOCABULARY);
  });

  expect(await condition('Project')).toBeTruthy();
});

test('Save without any value says what is missing', async () => {
  const bridge = await openBasic();
  await condition('Project');

  await userEvent.click(button('Save'));

  expect(await screen.findByText('Give at least one condition a value.')).toBeTruthy();
  expect(bridge.payloadsOf('submit')).toEqual([]);
});

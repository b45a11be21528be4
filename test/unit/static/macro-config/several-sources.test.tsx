import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import type { MacroDefinition } from '#contract/macro-definition';
import { button, chosenColumns, linkField, openConfig } from '#support/ui/config-dialog';
import type { FakeBridge } from '#support/ui/fake-bridge';
import {
  aDefinition,
  aLinkChoice,
  aTable,
  columnChoices,
  failed,
  LINK_ID,
  ok,
} from '#support/ui/samples';

const OTHER_ID = '22222222-2222-4222-8222-222222222222';
const THIRD_ID = '33333333-3333-4333-8333-333333333333';

const POINTS = { name: 'Effort', custom: true, kind: 'number' };
const SHARED = { columnId: 'customfield_20016', fieldId: 'customfield_20016' };

interface Asked {
  definition: MacroDefinition;
  source?: number;
  linkId?: string;
}

/** Two Jiras that are linked, each with a field of one name and another id. */
function twoJiras(bridge: FakeBridge): void {
  bridge.context.extension.config = aDefinition();
  bridge.answers.listLinkChoices = ok([
    aLinkChoice(),
    aLinkChoice({ id: OTHER_ID, name: 'Beta Jira', displayUrl: 'https://beta.example.com' }),
  ]);
  bridge.answers.listColumnChoices = (payload: Asked) => {
    const isOther = payload.linkId === OTHER_ID;
    const fieldId = isOther ? 'customfield_20207' : 'customfield_20016';
    return ok([...columnChoices(), { fieldId, ...POINTS }]);
  };
}

const source = (number: number) => screen.findByRole('group', { name: `Jira ${number}` });
const queryIn = (group: HTMLElement) =>
  within(group).getByRole<HTMLTextAreaElement>('textbox', { name: /^JQL/ });

async function addOther(jql: string): Promise<HTMLElement> {
  await linkField();
  await userEvent.click(button('Add another Jira'));
  const added = await source(2);
  await userEvent.type(queryIn(added), jql);
  return added;
}

const submitted = (bridge: FakeBridge) =>
  bridge.payloadsOf('submit').map((payload) => (payload as { config: MacroDefinition }).config)[0];

async function save(bridge: FakeBridge): Promise<MacroDefinition['sources'] | undefined> {
  await userEvent.click(button('Save'));
  await waitFor(() => {
    expect(submitted(bridge)).toBeDefined();
  });
  return submitted(bridge)?.sources;
}

test('an author adds another Jira with its own query, and a column tells the two apart', async () => {
  const bridge = await openConfig(twoJiras);

  const added = await addOther('project = BETA');

  expect(within(added).getByRole<HTMLSelectElement>('combobox').value).toBe(OTHER_ID);
  expect(chosenColumns()).toContain('Site');
  const sources = await save(bridge);
  expect(sources?.map(({ linkId, jql }) => [linkId, jql])).toEqual([
    [LINK_ID, aDefinition().sources[0].jql],
    [OTHER_ID, 'project = BETA'],
  ]);
});

test('a custom field of both Jiras is one column, saved with the id that each has for it', async () => {
  const bridge = await openConfig(twoJiras);
  await addOther('project = BETA');

  await userEvent.type(screen.getByRole('combobox', { name: 'Add a column' }), 'effort');
  await userEvent.click(await screen.findByRole('option', { name: /Effort/ }));

  expect((await save(bridge))?.map(({ fields }) => fields)).toEqual([
    [SHARED],
    [{ ...SHARED, fieldId: 'customfield_20207' }],
  ]);
});

test('the preview merges the rows of both Jiras and counts them beside each query', async () => {
  await openConfig((bridge) => {
    twoJiras(bridge);
    bridge.answers.loadTable = (payload: Asked) => ok(aTable(payload.source === 1 ? 2 : 3));
  });
  const added = await addOther('project = BETA');

  await within(added).findByText('This Jira: 2 issues');
  expect(within(await source(1)).getByText('This Jira: 3 issues')).toBeTruthy();
});

test('a failure of one Jira stands beside its query, and the preview shows the rows of the other', async () => {
  await openConfig((bridge) => {
    twoJiras(bridge);
    bridge.answers.loadTable = (payload: Asked) =>
      payload.source === 1 ? failed('JIRA_TIMEOUT') : ok(aTable(3));
  });
  const added = await addOther('project = BETA');

  await within(added).findByText('Jira took too long to answer');
  expect(within(await source(1)).getByText('This Jira: 3 issues')).toBeTruthy();
  expect(screen.getByRole('table')).toBeTruthy();
});

test('what is wrong with one query stands below that query', async () => {
  await openConfig((bridge) => {
    twoJiras(bridge);
    bridge.answers.loadTable = (payload: Asked) =>
      payload.source === 1
        ? failed('JQL_INVALID', { jiraMessages: ['Error in the query.'] })
        : ok(aTable(3));
  });
  const added = await addOther('project = BETA');

  await within(added).findByText('Error in the query.');
  expect(within(await source(1)).queryByText('Error in the query.')).toBeNull();
});

test('an author who leaves the second query empty is told there, and nothing is saved', async () => {
  const bridge = await openConfig(twoJiras);
  await linkField();
  await userEvent.click(button('Add another Jira'));

  await userEvent.click(button('Save'));

  expect(queryIn(await source(2)).getAttribute('aria-invalid')).toBe('true');
  expect(queryIn(await source(1)).getAttribute('aria-invalid')).not.toBe('true');
  expect(bridge.invocationsOf('signDefinition')).toEqual([]);
});

test('an author takes the first Jira away and keeps the second, without the Site column', async () => {
  const bridge = await openConfig(twoJiras);
  await addOther('project = BETA');

  await userEvent.click(button('Remove Jira 1'));

  expect(screen.queryByRole('group', { name: 'Jira 1' })).toBeNull();
  expect((await linkField()).value).toBe(OTHER_ID);
  expect(chosenColumns()).not.toContain('Site');
  expect((await save(bridge))?.map(({ jql }) => jql)).toEqual(['project = BETA']);
});

test('a link that one query uses is not offered for another', async () => {
  await openConfig((bridge) => {
    twoJiras(bridge);
    bridge.answers.listLinkChoices = ok([
      aLinkChoice(),
      aLinkChoice({ id: OTHER_ID, name: 'Beta Jira' }),
      aLinkChoice({ id: THIRD_ID, name: 'Gamma Jira' }),
    ]);
  });
  await linkField();
  await userEvent.click(button('Add another Jira'));

  const options = within(await source(2)).getAllByRole('option');

  expect(options.map(({ textContent }) => textContent)).toEqual([
    'Choose a link',
    'Beta Jira',
    'Gamma Jira',
  ]);
});

test('with one link there is no other Jira to add', async () => {
  await openConfig();
  await linkField();

  expect(screen.queryByRole('button', { name: 'Add another Jira' })).toBeNull();
});

test('an author is told whether the issues of the Jiras are mixed, and how to mix them', async () => {
  await openConfig((bridge) => {
    twoJiras(bridge);
    bridge.context.extension.config = aDefinition({
      sources: [{ linkId: LINK_ID, jql: 'project = ROCKET ORDER BY key ASC' }],
    });
  });

  const added = await addOther('project = BETA');
  expect(screen.getByText(/^The issues of one Jira stand below those of the other/)).toBeTruthy();
  await userEvent.type(queryIn(added), ' order by key asc');

  expect(screen.getByText('The issues of all Jiras stand together in one order.')).toBeTruthy();
});

test('a table that is left with its first Jira is a plain one again', async () => {
  const bridge = await openConfig(twoJiras);
  await addOther('project = BETA');

  await userEvent.click(button('Remove Jira 2'));

  expect(await save(bridge)).toEqual(aDefinition().sources);
});

test('a column keeps its field when only the second Jira is left, which calls it otherwise', async () => {
  const columnId = 'customfield_20016';
  const bridge = await openConfig((fake) => {
    twoJiras(fake);
    const [first] = aDefinition().sources;
    fake.context.extension.config = aDefinition({
      columns: [{ fieldId: columnId }],
      sources: [
        { ...first, fields: [{ columnId, fieldId: columnId }] },
        { linkId: OTHER_ID, jql: 'a = 1', fields: [{ columnId, fieldId: 'customfield_20207' }] },
      ],
    });
  });
  await source(2);

  await userEvent.click(button('Remove Jira 1'));

  expect(await save(bridge)).toEqual([
    { linkId: OTHER_ID, jql: 'a = 1', fields: [{ columnId, fieldId: 'customfield_20207' }] },
  ]);
});

test('a link that may not be used here is said once, above the preview', async () => {
  await openConfig((bridge) => {
    twoJiras(bridge);
    bridge.answers.listLinkChoices = ok([
      aLinkChoice(),
      aLinkChoice({ id: OTHER_ID, name: 'Beta Jira', shared: true }),
    ]);
    bridge.answers.signDefinition = failed('AUTHOR_REFUSED', {
      link: { id: OTHER_ID, name: 'Beta Jira' },
      reason: 'space',
    });
  });
  await addOther('project = BETA');

  await userEvent.click(button('Refresh preview'));

  expect(await screen.findAllByRole('alert')).toHaveLength(1);
});

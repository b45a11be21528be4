import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { SYSTEM_LINK_ID } from '#contract/application-link';
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
import { comeBackUntil } from '#support/ui/open-resource';
import { aDefinition, aLinkChoice, failed, JIRA, LINK_ID, ok } from '#support/ui/samples';

test('the config dialog selects the only link and starts with default columns', async () => {
  await openConfig();

  expect((await linkField()).value).toBe(LINK_ID);
  expect(chosenColumns()).toEqual([
    'Key',
    'Type',
    'Summary',
    'Status',
    'Priority',
    'Assignee',
    'Updated',
  ]);
});

test('the config dialog selects no link if there are several without a primary one', async () => {
  await openConfig(({ answers }) => {
    answers.listLinkChoices = ok([aLinkChoice(), aLinkChoice({ id: 'other', name: 'Lab' })]);
  });

  expect((await linkField()).value).toBe('');
});

test('the config dialog selects the primary link if there are several', async () => {
  await openConfig(({ answers }) => {
    answers.listLinkChoices = ok([
      aLinkChoice({ id: 'other', name: 'Lab' }),
      aLinkChoice({ primary: true }),
    ]);
  });

  expect((await linkField()).value).toBe(LINK_ID);
});

test('the config dialog saves its input as one definition that Forge accepts', async () => {
  const bridge = await openConfig();
  await userEvent.type(await jqlField(), '  project = ROCKET  ');
  await userEvent.type(screen.getByRole('textbox', { name: 'Title' }), 'Release 7');
  const maximum = screen.getByRole('spinbutton', { name: 'Maximum number of issues' });
  await userEvent.clear(maximum);
  await userEvent.type(maximum, '200');

  await userEvent.click(button('Save'));

  await waitFor(() => expect(bridge.payloadsOf('submit')).toHaveLength(1));
  expect(bridge.payloadsOf('submit')).toEqual([
    {
      config: {
        v: 1,
        sources: [{ linkId: LINK_ID, jql: 'project = ROCKET' }],
        columns: [
          'issuekey',
          'issuetype',
          'summary',
          'status',
          'priority',
          'assignee',
          'updated',
        ].map((fieldId) => ({ fieldId })),
        display: { maxRows: 200, title: 'Release 7' },
      },
    },
  ]);
});

test('the config dialog leaves out an empty title instead of saving null', async () => {
  const bridge = await openConfig(configured);
  await jqlField();

  await userEvent.click(button('Save'));

  await waitFor(() => expect(bridge.payloadsOf('submit')).toEqual([{ config: aDefinition() }]));
});

test('the config dialog names missing fields, focuses the first and saves nothing', async () => {
  const bridge = await openConfig();
  const jql = await jqlField();
  const maximum = screen.getByRole('spinbutton', { name: 'Maximum number of issues' });
  await userEvent.clear(maximum);
  await userEvent.type(maximum, '5001');

  await userEvent.click(button('Save'));

  expect(await screen.findByText('Enter a JQL query.')).toBeTruthy();
  expect(screen.getByText('Enter a whole number from 1 to 5000.')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(jql));
  expect(bridge.payloadsOf('submit')).toEqual([]);

  await userEvent.type(jql, 'project = ROCKET');
  expect(screen.queryByText('Enter a JQL query.')).toBeNull();
});

test('the config dialog keeps its input and shows the reason when Confluence refuses the config', async () => {
  const bridge = await openConfig(configured);
  const refusal = { code: 'INVALID_CONFIG', message: 'The config is too large.' };
  bridge.commands.submit = () => Promise.reject(Object.assign(new Error(), refusal));
  await userEvent.type(await jqlField(), ' ASC');

  await userEvent.click(button('Save'));

  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('The config is too large. – INVALID_CONFIG');
  expect((await jqlField()).value).toBe('project = ROCKET ORDER BY updated DESC ASC');
  expect(button('Save').getAttribute('aria-busy')).toBe('false');
});

test('the config dialog closes without saving on Cancel', async () => {
  const bridge = await openConfig();
  await jqlField();

  await userEvent.click(button('Cancel'));

  await waitFor(() => expect(bridge.payloadsOf('close')).toHaveLength(1));
  expect(bridge.payloadsOf('submit')).toEqual([]);
});

/** The queries that Jira was asked, in order. */
const queriesOf = (bridge: FakeBridge) =>
  bridge
    .invocationsOf('loadTable')
    .map((payload) => (payload as { definition: MacroDefinition }).definition.sources[0].jql);

test('the config dialog previews a configured macro once, with few rows', async () => {
  const bridge = await openConfig(configured);

  expect(await screen.findByRole('table')).toBeTruthy();

  expect(bridge.invocationsOf('loadTable')).toEqual([
    { definition: aDefinition({ display: { maxRows: 20 } }) },
  ]);
});

test('the preview of a new macro follows when the author stops typing, and asks Jira once', async () => {
  const bridge = await openConfig();

  await userEvent.type(await jqlField(), 'project = ROCKET');

  expect(await screen.findByRole('table')).toBeTruthy();
  expect(queriesOf(bridge)).toEqual(['project = ROCKET']);
});

test('a query that Jira refuses leaves the last table beside the message, and the cursor where the author types', async () => {
  const bridge = await openConfig(configured);
  await screen.findByRole('table');
  bridge.answers.loadTable = failed('JQL_INVALID', { position: { line: 1, column: 1 } });
  const jql = await jqlField();

  await userEvent.type(jql, ' x');

  expect(await screen.findByText('Line 1, character 1')).toBeTruthy();
  expect(screen.getByRole('table')).toBeTruthy();
  expect(jql.selectionStart).toBe(jql.value.length);
});

test('a draft that has problems keeps the last preview and says that it is not of these settings', async () => {
  const bridge = await openConfig(configured);
  await screen.findByRole('table');

  await userEvent.clear(await jqlField());

  expect(screen.getByText('The settings have changed since this preview.')).toBeTruthy();
  expect(queriesOf(bridge)).toHaveLength(1);
});

test('Cancel asks before it loses changes, and an author can go on', async () => {
  const bridge = await openConfig(configured);
  await userEvent.type(await jqlField(), ' ASC');

  await userEvent.click(button('Cancel'));
  expect(bridge.payloadsOf('close')).toEqual([]);
  expect(document.activeElement).toBe(button('Keep editing'));
  await userEvent.click(button('Keep editing'));
  expect((await jqlField()).value).toContain('DESC ASC');

  await userEvent.click(button('Cancel'));
  await userEvent.click(button('Discard changes'));
  await waitFor(() => expect(bridge.payloadsOf('close')).toHaveLength(1));
  expect(bridge.payloadsOf('submit')).toEqual([]);
});

test('the config dialog runs the preview on Ctrl+Enter in the query', async () => {
  await openConfig();

  await userEvent.type(await jqlField(), 'project = ROCKET{Control>}{Enter}{/Control}');

  expect(await screen.findByRole('table')).toBeTruthy();
  expect((await jqlField()).value).toBe('project = ROCKET');
});

test('the config dialog marks the position of Jira’s error in the query and puts the cursor there', async () => {
  await openConfig(({ answers }) => {
    answers.loadTable = failed('JQL_INVALID', {
      jiraMessages: ["Expecting operator but got 'ROCKET'."],
      position: { line: 2, column: 5 },
    });
  });
  const jql = await jqlField();
  await userEvent.type(jql, 'project = A{Enter}AND ROCKET');

  await userEvent.click(button('Refresh preview'));

  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain("Expecting operator but got 'ROCKET'.");
  expect(alert.querySelector('pre')?.textContent).toBe('AND ROCKET\nAND ^');
  expect(within(alert).getByText('Line 2, character 5')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(jql));
  expect(jql.selectionStart).toBe('project = A\nAND '.length);
  expect(jql.value).toBe('project = A\nAND ROCKET');
});

test('the config dialog lets an author connect in a new tab and continues afterwards', async () => {
  const bridge = await openConfig(({ answers }) => {
    answers.listLinkChoices = ok([aLinkChoice({ connected: false })]);
    answers.beginAuthorization = ok({ authorizationUrl: JIRA });
  });
  await userEvent.type(await jqlField(), 'project = ROCKET');
  expect(bridge.invocationsOf('listColumnChoices')).toEqual([]);

  await userEvent.click(button('Connect to Rocket Jira'));
  await waitFor(() =>
    expect(bridge.payloadsOf('navigate')).toEqual([{ url: JIRA, type: 'new-tab' }]),
  );
  // The page may be a draft, to which the author cannot be brought back.
  expect(bridge.invocationsOf('beginAuthorization')).toEqual([{ linkId: LINK_ID, returnTo: null }]);
  bridge.answers.listLinkChoices = ok([aLinkChoice()]);
  await comeBackUntil(() => {
    expect(screen.queryByRole('button', { name: 'Connect to Rocket Jira' })).toBeNull();
  });

  expect((await jqlField()).value).toBe('project = ROCKET');
  await waitFor(() =>
    expect(bridge.invocationsOf('listColumnChoices')).toEqual([{ linkId: LINK_ID }]),
  );
});

test('the config dialog takes the query out of a pasted link', async () => {
  await openConfig((bridge) => {
    bridge.context.extension.autoConvertLink =
      'https://rocket.atlassian.net/issues/?jql=project%20%3D%20ROCKET';
  });

  expect((await jqlField()).value).toBe('project = ROCKET');
});

test('the config dialog says that an administrator must create a link if there is none', async () => {
  await openConfig(({ answers }) => {
    answers.listLinkChoices = ok([]);
  });

  expect(await screen.findByRole('heading', { name: 'There is no linked Jira yet' })).toBeTruthy();
});

test('the config dialog tells the Jira of the same site from a link of the same name', async () => {
  await openConfig(({ answers }) => {
    const site = aLinkChoice({ id: SYSTEM_LINK_ID, name: 'Jira' });
    answers.listLinkChoices = ok([site, aLinkChoice({ id: 'a', name: 'Jira' })]);
  });

  await screen.findByRole('option', { name: 'Jira of this site' });
  expect(screen.getByRole('option', { name: 'Jira' })).toBeTruthy();
});

test('the config dialog says if the chosen link was deleted', async () => {
  await openConfig((bridge) => {
    configured(bridge);
    bridge.answers.listLinkChoices = ok([
      aLinkChoice({ id: 'a', name: 'A' }),
      aLinkChoice({ id: 'b', name: 'B' }),
    ]);
  });

  expect(await screen.findByText(/that was chosen before can no longer be used/)).toBeTruthy();
});

test('the config dialog shows in the preview that Jira is down and keeps the fields', async () => {
  await openConfig((bridge) => {
    configured(bridge);
    bridge.answers.loadTable = failed('JIRA_UNREACHABLE', { networkError: 'UNKNOWN_HOST' });
  });

  const alert = await screen.findByRole('alert', { name: 'Jira cannot be reached' });

  expect(alert.textContent).toContain('The host name is not known.');
  expect((await jqlField()).value).toBe('project = ROCKET ORDER BY updated DESC');
});
